package fr.estrade.session.page;

import fr.estrade.ui.EmptyState;
import fr.estrade.ui.Icons;
import fr.estrade.ui.PageScroll;
import fr.estrade.ui.View;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The offer's texts as they were when the session was opened: to be read, not changed. */
final class SessionTextsView extends View {

    private final SessionDesk desk;
    private final VBox texts = new VBox();

    SessionTextsView(SessionDesk desk) {
        this.desk = desk;
    }

    @Override
    protected Parent build() {
        texts.getStyleClass().add("session-texts");
        return new PageScroll(texts);
    }

    @Override
    protected void onAttached() {
        desk.read(this::show);
    }

    private void show(SessionDesk.Seen seen) {
        Label hint = new Label(desk.kit().text("sessionpage.texts.help"));
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        texts.getChildren().setAll(hint);
        seen.session().texts().forEach((section, body) -> texts.getChildren().add(text(desk.kit().texts().code(section), body)));
        if (seen.session().texts().isEmpty()) {
            texts.getChildren().setAll(new EmptyState(desk.kit().texts(), Icons.TEXT_BLOCK, desk.kit().text("sessionpage.texts.none"),
                    desk.kit().text("sessionpage.texts.none.help")));
        }
    }

    private static Node text(String title, String body) {
        Label heading = new Label(title);
        heading.getStyleClass().add("subheading");
        Label content = new Label(body);
        content.setWrapText(true);
        VBox text = new VBox(heading, content);
        text.getStyleClass().add("session-text");
        return text;
    }
}
