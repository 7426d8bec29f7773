package fr.estrade.session.page;

import fr.estrade.offer.programme.ProgrammeLabels;
import fr.estrade.session.PlannedDay;
import fr.estrade.session.SessionSnapshot;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Chips;
import fr.estrade.ui.Kit;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A session beside the list: what it is, and its days a line each. */
final class SessionDetail {

    private final Kit kit;
    private final VBox root = new VBox();

    SessionDetail(Kit kit, BaseAccess base, UUID id) {
        this.kit = kit;
        root.getStyleClass().add("detail");
        new SessionDesk(kit, base, id).read(seen -> show(seen.session()));
    }

    Node root() {
        return root;
    }

    private void show(SessionSnapshot session) {
        Label title = wrapped(session.session().getTitle());
        title.getStyleClass().add("subheading");
        root.getChildren().setAll(title,
                Chips.chip(kit.texts().code(session.session().getStatus()), SessionLooks.of(session.session().getStatus())),
                wrapped(kit.text("sessionpage.offer", session.offer().code(), session.offer().title())));
        if (session.commissioning() != null) {
            root.getChildren().add(wrapped(session.commissioning().name()));
        }
        session.agreement().ifPresent(number -> root.getChildren().add(wrapped(kit.text("sessionpage.agreement", number.toString()))));
        root.getChildren().add(wrapped(session.place() == null ? kit.text("sessionpage.place.none") : session.place()));
        session.trainers().forEach(trainer -> root.getChildren().add(wrapped(kit.text("sessionpage.trainer", trainer.name(),
                kit.texts().code(trainer.state())))));
        session.days().forEach(day -> root.getChildren().add(line(session, day)));
    }

    private Node line(SessionSnapshot session, PlannedDay day) {
        String place = new ProgrammeLabels(kit.texts()).place(session.session().getPhaseLabel(), day.place());
        String date = day.date() == null ? kit.texts().code(day.when().date().state()) : kit.formats().dateWithDay(day.date());
        Label line = wrapped(kit.text("sessionpage.detail.day", place, date));
        if (day.date() == null) {
            line.getStyleClass().add("muted");
        }
        return line;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }
}
