package fr.estrade.participant;

import static fr.estrade.db.Tables.PARTICIPANT;

import fr.estrade.db.tables.records.ParticipantRecord;
import fr.estrade.record.RecordModel;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Place;
import fr.estrade.ui.View;
import fr.estrade.ui.form.Merges;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Says, while somebody is keyed in, who of the base looks like the same person: to open instead of keying in again, or to merge with. */
final class DoublesHint extends View {

    private static final int SHOWN = 3;
    private static final long TYPING = 250;

    private final Kit kit;
    private final BaseAccess base;
    private final RecordModel<ParticipantRecord> model;
    private final VBox lines = new VBox();

    DoublesHint(Kit kit, BaseAccess base, RecordModel<ParticipantRecord> model) {
        this.kit = kit;
        this.base = base;
        this.model = model;
    }

    @Override
    protected Parent build() {
        lines.getStyleClass().add("doubles");
        show(List.of());
        List.of(PARTICIPANT.FIRST_NAME, PARTICIPANT.LAST_NAME, PARTICIPANT.EMAIL).forEach(field -> follow(model.property(field), typed -> look()));
        follow(model.property(PARTICIPANT.BIRTH_DATE), typed -> look());
        whileAttached(() -> base.changes().listen(event -> {
            if (event.touches(PARTICIPANT)) {
                look();
            }
        }));
        return lines;
    }

    private void look() {
        Likeness.Person person = new Likeness.Person(model.get(PARTICIPANT.FIRST_NAME), model.get(PARTICIPANT.LAST_NAME), model.get(PARTICIPANT.EMAIL),
                model.get(PARTICIPANT.BIRTH_DATE));
        kit.tasks().run(kit.text("participant.doubles.looking"), () -> new Doubles(base.dsl()).of(person, model.id(), SHOWN))
                .latest(this, TYPING).onSuccess(this::show).start();
    }

    private void show(List<Doubles.Found> found) {
        lines.getChildren().setAll(found.stream().map(this::line).toList());
        lines.setVisible(!found.isEmpty());
        lines.setManaged(lines.isVisible());
    }

    private Node line(Doubles.Found found) {
        String who = Stream.of(found.name(), found.jobTitle(), found.employer()).filter(Objects::nonNull).collect(Collectors.joining(" · "));
        String why = found.likeness().reasons().stream().map(reason -> kit.text("participant.likeness." + reason.name())).collect(Collectors.joining(", "));
        Label text = Icons.WARNING.on(new Label(kit.text("participant.doubles.like", who, found.code(), why)));
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button act = model.isNew() ? Command.of("participant.doubles.use", Icons.CHECK, () -> use(found)).button(kit.texts())
                : Command.of("participant.doubles.merge", Icons.MERGE, () -> new Merges<>(kit, base, PARTICIPANT).of(model.id(), found.id(),
                        stays -> kit.navigator().replace(Place.of(Participants.PAGE, stays)))).button(kit.texts());
        Button open = Command.of("participant.doubles.open", Icons.OPEN, () -> kit.navigator().open(Place.of(Participants.PAGE, found.id())))
                .flatButton(kit.texts());
        act.setMinWidth(Button.USE_PREF_SIZE);
        open.setMinWidth(Button.USE_PREF_SIZE);
        HBox line = model.isNew() ? new HBox(text, act) : new HBox(text, open, act);
        line.getStyleClass().add("double");
        return line;
    }

    /** It is this person: what was keyed in is given up, and the record that is there opens. */
    private void use(Doubles.Found found) {
        model.revert();
        kit.navigator().replace(Place.of(Participants.PAGE, found.id()));
    }
}
