package fr.estrade.offer.editor;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.tables.records.OfferRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Journal;
import fr.estrade.offer.ProgrammeOwner;
import fr.estrade.offer.ProgrammeReader;
import fr.estrade.record.Drafts;
import fr.estrade.record.RecordStore;
import fr.estrade.storage.Base;
import fr.estrade.storage.BaseLocation;
import fr.estrade.storage.OpenOptions;
import fr.estrade.storage.TestBases;
import fr.estrade.testing.Desk;
import fr.estrade.testing.Sample;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Changes;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What was done in the editor is taken back and done again after the program was started anew. */
class ProgrammeRestartTest {
    private final BaseLocation location = TestBases.h2Location();
    private ProgrammeOwner owner;

    private <T> T start(Function<BaseAccess, T> work) {
        try (Base base = Base.open(location, OpenOptions.standard().withUiThread(Platform::isFxApplicationThread))) {
            Journal journal = new Journal(base, Desk.CLOCK, "Camille", List.of());
            return work.apply(new BaseAccess(base.dsl(), journal, new RecordStore(journal, base.dsl()), new Changes(), Desk.CLOCK,
                    new Drafts(location.folder().resolve("drafts"))));
        }
    }

    private String sketch(BaseAccess access) {
        return ProgrammeReader.read(access.dsl(), owner).phases().stream()
                .map(phase -> (phase.optional() ? "(option) " : "") + phase.title() + phase.days().stream()
                        .map(day -> day.lines().stream().map(line -> line.body()).toList()).toList())
                .toList().toString();
    }

    @Test
    void gesturesAreTakenBackInTheirOrderAfterARestart() {
        String done = start(access -> {
            OfferRecord offer = new OfferRecord();
            offer.setCode("O-1");
            offer.setTitle("Accompagnement");
            access.journal().write(ChangeLabel.of("change.offer.created", "Accompagnement"), tx -> tx.insert(offer));
            owner = ProgrammeOwner.offer(offer.getId());
            new Sample(access, owner).give("Un[A B]", "Deux[C]");
            keyIn(access);
            return sketch(access);
        });
        assertThat(done).isEqualTo("[(option) Un[[B]], Deux[[A, Encore], [C]]]");

        start(access -> {
            access.journal().undo();
            assertThat(sketch(access)).isEqualTo("[Un[[B]], Deux[[A, Encore], [C]]]");
            access.journal().undo();
            assertThat(sketch(access)).isEqualTo("[Un[[A, Encore], [B]], Deux[[C]]]");
            return null;
        });
        start(access -> {
            access.journal().undo();
            assertThat(sketch(access)).isEqualTo("[Un[[A], [B]], Deux[[C]]]");
            access.journal().redo();
            access.journal().redo();
            access.journal().redo();
            assertThat(sketch(access)).isEqualTo(done);
            return null;
        });
    }

    /** A line, a day to the other phase, and a phase made an option. */
    private void keyIn(BaseAccess access) {
        try (Desk desk = Desk.open()) {
            ProgrammeEditor[] editor = new ProgrammeEditor[1];
            desk.show(() -> {
                editor[0] = new ProgrammeEditor(desk.kit(), access, owner);
                return editor[0].root();
            });
            UUID day = editor[0].programme().days().findFirst().orElseThrow().id();
            DayCard card = desk.call(() -> (DayCard) editor[0].root().lookupAll(".day-card").stream()
                    .filter(node -> ((DayCard) node).dayId().equals(day)).findFirst().orElseThrow());
            desk.run(card::enter);
            desk.press(KeyCode.END);
            desk.press(KeyCode.ENTER);
            desk.type("Encore");
            desk.press(KeyCode.ALT, KeyCode.RIGHT);
            desk.press(KeyCode.ESCAPE);
            PhaseView first = desk.call(() -> (PhaseView) editor[0].root().lookup(".phase"));
            desk.run(first.head()::requestFocus);
            desk.press(KeyCode.ALT, KeyCode.O);
        }
    }
}
