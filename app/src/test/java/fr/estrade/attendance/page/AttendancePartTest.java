package fr.estrade.attendance.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.attendance.AttendanceRegister;
import fr.estrade.attendance.AttendanceRegister.Hours;
import fr.estrade.attendance.Cell;
import fr.estrade.attendance.HeldHalf;
import fr.estrade.attendance.RegisterReader;
import fr.estrade.offer.Offers;
import fr.estrade.offer.ProgrammeOwner;
import fr.estrade.offer.programme.DayTimes;
import fr.estrade.registration.Expectations;
import fr.estrade.registration.GroupRoster;
import fr.estrade.registration.People;
import fr.estrade.registration.Registrations;
import fr.estrade.session.PlannedDay;
import fr.estrade.session.SessionDating;
import fr.estrade.session.SessionReader;
import fr.estrade.session.Sessions;
import fr.estrade.testing.Desk;
import fr.estrade.testing.Sample;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Attendance keyed in with the keyboard: three persons, two days of the week that ends. It is Friday 20 March 2026. */
class AttendancePartTest {
    private static final DayTimes TIMES = new DayTimes(LocalTime.of(9, 0), LocalTime.of(12, 30), LocalTime.of(13, 30), LocalTime.of(17, 0));

    private Desk desk;
    private UUID session;

    @BeforeEach
    void open() {
        desk = Desk.withBase();
        UUID offer = new Offers(desk.base().journal()).create(null, "Relier les services");
        new Sample(desk.base(), ProgrammeOwner.offer(offer)).give("Un[A B]", "Deux[C]");
        session = new Sessions(desk.base().journal()).create(offer, null);
        SessionDating dating = new SessionDating(desk.base().journal());
        for (int i = 0; i < 2; i++) {
            dating.setTimes(days().get(i).when(), TIMES);
            dating.fix(days().get(i).when(), LocalDate.of(2026, 3, 16 + i));
        }
        UUID group = new People(desk.base().journal()).group("Estran", 3, "Agent", 0);
        GroupRoster roster = GroupRoster.read(desk.base().dsl(), group).orElseThrow();
        new Registrations(desk.base().journal(), Desk.CLOCK)
                .add(session, roster.requests(Map.of(), Map.of()), LocalDate.of(2026, 1, 5), null);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private List<PlannedDay> days() {
        return new SessionReader(desk.base().dsl()).read(session).orElseThrow().days();
    }

    private AttendanceRegister register() {
        desk.settle();
        return new RegisterReader(desk.base().dsl()).read(session).orElseThrow();
    }

    private void show() {
        AttendancePart part = desk.call(() -> new AttendancePart(desk.kit(), desk.base(), session));
        desk.show(part::root);
        desk.run(part::takeFocus);
        desk.settle();
    }

    /** What was keyed, a word a half-day: the first letters of the states, a point where there is nothing. */
    private String keyed() {
        AttendanceRegister now = register();
        return now.halves().stream().map(held -> now.people().stream().map(one -> sign(now, one.id(), held)).collect(Collectors.joining()))
                .collect(Collectors.joining(" "));
    }

    private static String sign(AttendanceRegister now, UUID person, HeldHalf held) {
        return now.entry(new Cell(person, held.slot())).map(entry -> entry.state().name().substring(0, 2)).orElse(".");
    }

    @Test
    void aHalfDayIsHeadedByItsDayItsMonthAndItsTimesInFull() {
        show();
        assertThat(reads("lun. 16")).isTrue();
        assertThat(reads("mars 2026")).isTrue();
        assertThat(reads("9 h–12 h 30")).isTrue();
    }

    private boolean reads(String text) {
        return !desk.robot().lookup((Node node) -> node instanceof Labeled label && label.getText() != null
                && label.getText().replace('\u00a0', ' ').replace('\u202f', ' ').contains(text) && node.isVisible()).queryAll().isEmpty();
    }

    @Test
    void oneKeyACellAndTheNextExpectedOneComesByItself() {
        UUID second = register().people().get(1).id();
        new Expectations(desk.base().journal()).set(session, List.of(new Expectations.Place(second, days().getFirst().id())), false);
        show();
        desk.press(KeyCode.P);
        desk.press(KeyCode.A);
        assertThat(keyed()).as("the second is not expected that day").isEqualTo("PR.AB ... ... ...");
        desk.press(KeyCode.E);
        desk.press(KeyCode.L);
        desk.press(KeyCode.P);
        assertThat(keyed()).as("from the foot of a column to the top of the next").isEqualTo("PR.AB EX.PL PR.. ...");
        desk.press(KeyCode.UP);
        desk.press(KeyCode.DELETE);
        assertThat(keyed()).isEqualTo("PR.AB EX.PL ... ...");
        assertThat(reads("3 h 30 suivies sur")).isTrue();
    }

    @Test
    void whoIsNotExpectedIsKeyedOnPurposeAndWarnedOf() {
        UUID first = register().people().getFirst().id();
        new Expectations(desk.base().journal()).set(session, List.of(new Expectations.Place(first, days().getFirst().id())), false);
        show();
        desk.press(KeyCode.UP);
        desk.press(KeyCode.P);
        assertThat(keyed()).startsWith("PR.. ");
        assertThat(reads("1 personne notée sans être attendue")).isTrue();
    }

    @Test
    void allArePresentThenTheExceptions() {
        show();
        desk.press(KeyCode.ALT, KeyCode.P);
        assertThat(keyed()).isEqualTo("PRPRPR PRPRPR ... ...");
        desk.press(KeyCode.DOWN);
        desk.press(KeyCode.T);
        desk.type("90");
        desk.press(KeyCode.ENTER);
        assertThat(keyed()).isEqualTo("PRPAPR PRPRPR ... ...");
        assertThat(register().of(register().people().get(1).id())).isEqualTo(new Hours(300, 840));
        assertThat(reads("6 présences à saisir")).isTrue();
        desk.press(KeyCode.F8);
        desk.press(KeyCode.SHIFT, KeyCode.P);
        assertThat(keyed()).as("the cursor went to the first that is missing").isEqualTo("PRPAPR PRPRPR PRPRPR ...");
    }

    @Test
    void whatOthersChangeAndWhatIsUndoneIsShownBesideWhatIsKeyedHere() {
        show();
        desk.press(KeyCode.P);
        new Registrations(desk.base().journal(), Desk.CLOCK)
                .add(session, List.of(Registrations.Request.of(new People(desk.base().journal()).person("Zoé", "Zeller"))), null, null);
        desk.settle();
        assertThat(reads("Zoé Zeller")).isTrue();
        desk.press(KeyCode.P);
        assertThat(reads("7 h suivies sur")).isTrue();
        desk.base().journal().undo();
        desk.settle();
        assertThat(reads("3 h 30 suivies sur")).isTrue();
    }

    @Test
    void aDigitAloneMeansHours() {
        show();
        desk.press(KeyCode.T);
        assertThat(desk.call(() -> ((Stage) Window.getWindows().getLast()).getTitle()).replace('\u00a0', ' '))
                .isEqualTo("Présent une partie du temps : " + register().people().getFirst().name() + ", lundi 16 mars 2026, matin");
        desk.type("2");
        desk.press(KeyCode.ENTER);
        desk.settle();
        assertThat(register().of(register().people().getFirst().id()).attended()).isEqualTo(120);
    }

    private Stage dialog() {
        return desk.call(() -> (Stage) Window.getWindows().getLast());
    }

    private String error() {
        return desk.call(() -> ((Label) dialog().getScene().lookup(".field-error")).getText()).replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    @Test
    void moreThanTheHalfDayLastsIsRefusedAndWhatIsAskedAgainIsWhatIsShown() {
        show();
        desk.press(KeyCode.T);
        desk.type("4");
        desk.press(KeyCode.ENTER);
        assertThat(error()).isEqualTo("La demi-journée dure 3 h 30.");
        assertThat(keyed()).isEqualTo("... ... ... ...");
        desk.press(KeyCode.CONTROL, KeyCode.A);
        desk.type("5 min");
        desk.press(KeyCode.ENTER);
        assertThat(register().of(register().people().getFirst().id()).attended()).isEqualTo(5);
        desk.press(KeyCode.UP);
        desk.press(KeyCode.T);
        desk.press(KeyCode.ENTER);
        assertThat(register().of(register().people().getFirst().id()).attended()).as("confirmed as it stands").isEqualTo(5);
    }

    @Test
    void aTimeThatIsNotUnderstoodIsAnsweredInTheWordsThatAskedForIt() {
        show();
        desk.press(KeyCode.T);
        desk.type("un peu");
        desk.press(KeyCode.ENTER);
        assertThat(error()).isEqualTo("Écrivez 90 pour 90 minutes, 2 pour deux heures, ou 1h30");
        desk.press(KeyCode.ESCAPE);
    }

    @Test
    void aTimeThatIsFilledIntoAShorterHalfDayIsItsWholeLength() {
        new SessionDating(desk.base().journal()).setTimes(days().getFirst().when(),
                new DayTimes(LocalTime.of(9, 0), LocalTime.of(12, 30), LocalTime.of(13, 30), LocalTime.of(15, 30)));
        show();
        desk.press(KeyCode.T);
        desk.type("3");
        desk.press(KeyCode.ENTER);
        desk.press(KeyCode.UP);
        desk.press(KeyCode.RIGHT);
        desk.press(KeyCode.CONTROL, KeyCode.R);
        AttendanceRegister now = register();
        assertThat(now.entry(new Cell(now.people().getFirst().id(), now.halves().get(1).slot())).orElseThrow().typedMinutes()).isEqualTo(120);
    }

    @Test
    void nothingAboveAHalfDayIsCut() {
        SessionDating dating = new SessionDating(desk.base().journal());
        dating.setTimes(days().getFirst().when(), new DayTimes(LocalTime.of(8, 30), LocalTime.of(12, 30), LocalTime.of(13, 45), LocalTime.of(17, 45)));
        dating.fix(days().getFirst().when(), LocalDate.of(2026, 9, 23));
        show();
        assertThat(reads("septembre 2026")).isTrue();
        List<Label> words = desk.robot().lookup((Node node) -> node instanceof Label && node.getScene() != null
                && node.getParent().getStyleClass().contains("matrix-head")).queryAllAs(Label.class).stream().toList();
        assertThat(words).isNotEmpty().allSatisfy(one -> assertThat(one.getWidth()).as(one.getText()).isGreaterThanOrEqualTo(one.prefWidth(-1)));
    }

    @Test
    void rowsAndColumnsAreFilledAsInASpreadsheet() {
        show();
        desk.press(KeyCode.A);
        desk.press(KeyCode.CONTROL, KeyCode.D);
        assertThat(keyed()).as("what is above").isEqualTo("ABAB. ... ... ...");
        desk.press(KeyCode.UP);
        desk.press(KeyCode.UP);
        desk.press(KeyCode.SHIFT, KeyCode.RIGHT);
        desk.press(KeyCode.SHIFT, KeyCode.RIGHT);
        desk.press(KeyCode.CONTROL, KeyCode.R);
        assertThat(keyed()).as("the chosen cells of the row").isEqualTo("ABAB. AB.. AB.. ...");
    }

    @Test
    void theSheetOfAHalfDayIsNoted() {
        show();
        desk.press(KeyCode.S);
        HeldHalf morning = register().halves().getFirst();
        assertThat(register().sheet(morning.slot()).orElseThrow().receivedOn()).isEqualTo(LocalDate.of(2026, 3, 20));
        desk.press(KeyCode.ENTER);
        desk.press(KeyCode.TAB);
        desk.press(KeyCode.SPACE);
        desk.press(KeyCode.ENTER);
        assertThat(register().sheet(morning.slot()).orElseThrow().trainerSigned()).isTrue();
        assertThat(reads("signée")).isTrue();
    }
}
