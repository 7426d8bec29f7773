package fr.estrade.participant;

import static fr.estrade.db.Tables.ADAPTATION_NEED;

import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Command;
import fr.estrade.ui.EmptyState;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Page;
import fr.estrade.ui.PageScroll;
import fr.estrade.ui.Place;
import fr.estrade.ui.form.Forgets;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Whose adaptation needs are kept longer than they should be, and one button that forgets them for good. What they need is not shown. */
final class NeedsDuePage extends Page {

    private final Kit kit;
    private final BaseAccess base;
    private final VBox content = new VBox();
    private Button delete;

    NeedsDuePage(Kit kit, BaseAccess base) {
        this.kit = kit;
        this.base = base;
        setTitle(kit.text("needs.due"));
    }

    @Override
    protected Parent build() {
        content.getStyleClass().add("needs-due");
        keepRead(base.changes(), event -> event.touches(ADAPTATION_NEED), this::read);
        return new PageScroll(content);
    }

    @Override
    public void focusFirst() {
        if (delete != null) {
            delete.requestFocus();
        }
    }

    private void read() {
        kit.tasks().run(kit.text("page.reading"), () -> Needs.due(base.dsl(), LocalDate.now(base.clock()))).latest(this, 0)
                .onSuccess(this::show).start();
    }

    private void show(List<Needs.Due> due) {
        int count = due.stream().mapToInt(Needs.Due::needs).sum();
        if (due.isEmpty()) {
            delete = null;
            content.getChildren().setAll(new EmptyState(kit.texts(), Icons.OK, kit.text("needs.due.none"), kit.text("needs.due.none.help")));
            return;
        }
        Label help = new Label(kit.text("needs.due.help"));
        help.getStyleClass().add("hint");
        help.setWrapText(true);
        delete = Command.of("needs.due.delete", Icons.DELETE, this::delete).with(count).primaryButton(kit.texts());
        content.getChildren().setAll(help, delete);
        due.forEach(one -> content.getChildren().add(line(one)));
        contentShown();
    }

    private Node line(Needs.Due due) {
        Hyperlink name = Icons.PERSON.on(new Hyperlink(due.name()));
        name.setOnAction(event -> kit.navigator().open(Place.of(Needs.PAGE, due.participant())));
        Label term = new Label(kit.text("needs.due.since", kit.texts().count("needs.count", due.needs()), due.keepUntil()));
        term.getStyleClass().add("hint");
        HBox line = new HBox(name, term);
        line.getStyleClass().add("needs-due-line");
        return line;
    }

    private void delete() {
        new Forgets(kit, base, Needs.RETENTION).ask();
    }
}
