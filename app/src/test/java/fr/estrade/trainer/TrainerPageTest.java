package fr.estrade.trainer;

import static fr.estrade.db.Tables.TRAINER;
import static fr.estrade.db.Tables.TRAINER_UNAVAILABILITY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.code.TaxBasis;
import fr.estrade.db.code.TrainerStatus;
import fr.estrade.db.tables.records.TrainerRecord;
import fr.estrade.db.tables.records.TrainerUnavailabilityRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.offer.page.OfferFeature;
import fr.estrade.testing.Desk;
import fr.estrade.ui.Command;
import fr.estrade.ui.Page;
import fr.estrade.ui.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a trainer, as somebody keys one in; it is Friday 20 March 2026. */
class TrainerPageTest {
    private final Desk desk = Desk.withBase();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        desk.close();
    }

    private Page page(UUID id) {
        return desk.open(() -> new TrainerFeature(OfferFeature::lookup, List.of()).open(desk.base()).pages().get(Trainers.PAGE)
                .create(desk.kit(), id == null ? Place.of(Trainers.PAGE) : Place.of(Trainers.PAGE, id)));
    }

    private UUID given(String name) {
        TrainerRecord trainer = new TrainerRecord();
        trainer.setCode("F-" + name);
        trainer.setLastName(name);
        desk.base().journal().write(ChangeLabel.of("trainer.created", name), tx -> tx.insert(trainer));
        return trainer.getId();
    }

    private boolean says(String text) {
        return desk.call(() -> desk.robot().lookup((Node node) -> node instanceof Labeled label && label.isVisible()
                && label.getText() != null
                && label.getText().replace('\u00a0', ' ').contains(text)).tryQuery().isPresent());
    }

    private TrainerRecord saved() {
        return desk.base().dsl().fetchSingle(TRAINER);
    }

    @Test
    void somebodyWhoIsNotNamedYetIsATrainerToo() {
        Page page = page(null);
        desk.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(desk.base().dsl().fetchCount(TRAINER)).as("neither a name nor what stands for it").isZero();
        desk.run(() -> page.reveal(TRAINER.PLACEHOLDER.getName()));
        desk.type("Formateur expert");
        desk.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(saved()).extracting(TrainerRecord::getPlaceholder, TrainerRecord::getLastName, TrainerRecord::getCode)
                .containsExactly("Formateur expert", null, "FORMATEUR-EXPERT");
        assertThat(page.title()).isEqualTo("Formateur expert");
    }

    @Test
    void aCodeIsProposedFromTheFirstNameOnAndFollowsWhatIsTypedNext() {
        page(null);
        desk.type("Camille");
        desk.press(KeyCode.TAB);
        assertThat(code()).isEqualTo("CAMILLE");
        desk.type("Orvanne");
        desk.press(KeyCode.TAB);
        assertThat(code()).isEqualTo("ORVANNE");
        assertThat(desk.call(() -> desk.robot().lookup(".field-error").queryAll().stream().noneMatch(Node::isVisible))).isTrue();
    }

    private String code() {
        return desk.call(() -> desk.robot().lookup((Node node) -> node instanceof TextField && "Code".equals(node.getAccessibleText()))
                .<TextField>query().getText());
    }

    @Test
    void statusAndCostAreKeyedInByKeyboard() {
        Page page = page(null);
        desk.type("Camille");
        desk.press(KeyCode.TAB);
        desk.type("Orvanne");
        desk.run(() -> page.reveal(TRAINER.STATUS.getName()));
        desk.type("Sous");
        desk.press(KeyCode.TAB);
        desk.type("1150");
        desk.press(KeyCode.TAB);
        desk.type("HT");
        desk.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(saved()).extracting(TrainerRecord::getFirstName, TrainerRecord::getLastName, TrainerRecord::getStatus,
                TrainerRecord::getTaxBasis)
                .containsExactly("Camille", "Orvanne", TrainerStatus.SUBCONTRACTOR, TaxBasis.HT);
        assertThat(saved().getDailyCost()).isEqualByComparingTo("1150");
    }

    @Test
    void aWeekdayIsChosenByItsNameAndAWrongSpanIsRefused() {
        Page page = page(given("Orvanne"));
        desk.run(() -> page.reveal(TRAINER_UNAVAILABILITY.getName()));
        desk.press(KeyCode.ENTER);
        desk.type("1/4/2026");
        desk.press(KeyCode.TAB);
        desk.type("1/3/2026");
        desk.press(KeyCode.TAB);
        desk.type("mer");
        desk.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(desk.base().dsl().fetchCount(TRAINER_UNAVAILABILITY)).as("it ends before it begins").isZero();
        assertThat(says("La fin précède le début")).isTrue();
        desk.press(KeyCode.CONTROL, KeyCode.A);
        desk.type("30/6/2026");
        desk.press(KeyCode.TAB);
        desk.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(desk.base().dsl().fetchSingle(TRAINER_UNAVAILABILITY)).extracting(TrainerUnavailabilityRecord::getFromOn,
                TrainerUnavailabilityRecord::getUntilOn, TrainerUnavailabilityRecord::getWeekday)
                .containsExactly(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30), (short) 3);
    }

    @Test
    void aCalendarIsTakenOverAndABrokenOneChangesNothing() throws Exception {
        Page page = page(given("Orvanne"));
        Command take = page.commands().stream().filter(command -> command.key().equals("trainer.calendar.import")).findFirst()
                .orElseThrow();
        Path broken = folder.resolve("broken.csv");
        Files.writeString(broken, "du;au\n24/03/2026;\n31/02/2026;\n");
        desk.chooseNext(broken);
        desk.run(take::run);
        assertThat(desk.base().dsl().fetchCount(TRAINER_UNAVAILABILITY)).isZero();

        Path calendar = folder.resolve("calendar.ics");
        Files.writeString(calendar,
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Essai//FR\r\nBEGIN:VEVENT\r\nUID:un\r\nDTSTAMP:20260101T000000Z\r\n"
                + "DTSTART;TZID=Europe/Paris:20260324T140000\r\nDTEND;TZID=Europe/Paris:20260324T160000\r\nSUMMARY:Réunion\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        desk.chooseNext(calendar);
        desk.run(take::run);
        assertThat(desk.base().dsl().fetchSingle(TRAINER_UNAVAILABILITY)).extracting(TrainerUnavailabilityRecord::getFromOn,
                TrainerUnavailabilityRecord::getStartTime, TrainerUnavailabilityRecord::getReason)
                .containsExactly(LocalDate.of(2026, 3, 24), LocalTime.of(14, 0), "Réunion");
    }
}
