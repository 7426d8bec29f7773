package fr.estrade.offer.editor;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.code.LineKind;
import fr.estrade.db.code.PriceUnit;
import fr.estrade.db.tables.records.OfferRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.offer.ProgrammeOwner;
import fr.estrade.offer.ProgrammeReader;
import fr.estrade.offer.ProgrammeWriter;
import fr.estrade.offer.programme.Phase;
import fr.estrade.offer.programme.Programme;
import fr.estrade.offer.programme.ProgrammeDay;
import fr.estrade.offer.programme.ProgrammeLine;
import fr.estrade.offer.programme.Rearranged;
import fr.estrade.testing.Desk;
import fr.estrade.testing.Sample;
import fr.estrade.ui.lines.InlineText;
import fr.estrade.ui.lines.LinesEditor;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The programme editor as a person works in it, on a real base. */
class ProgrammeEditorTest {
    private Desk desk;
    private ProgrammeOwner owner;
    private ProgrammeEditor editor;

    @BeforeEach
    void open() {
        desk = Desk.withBase();
        OfferRecord offer = new OfferRecord();
        offer.setCode("O-1");
        offer.setTitle("Accompagnement");
        offer.setDeclaredDays(BigDecimal.valueOf(2));
        offer.setUsualStart(LocalTime.of(9, 0));
        offer.setUsualBreakStart(LocalTime.of(12, 30));
        offer.setUsualBreakEnd(LocalTime.of(13, 30));
        offer.setUsualEnd(LocalTime.of(17, 0));
        desk.base().journal().write(ChangeLabel.of("change.offer.created", "Accompagnement"), tx -> tx.insert(offer));
        owner = ProgrammeOwner.offer(offer.getId());
        show();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void show() {
        desk.show(() -> {
            editor = new ProgrammeEditor(desk.kit(), desk.base(), owner);
            return editor.root();
        });
    }

    private Programme saved() {
        desk.settle();
        return ProgrammeReader.read(desk.base().dsl(), owner);
    }

    /** "P1[J1(o: …; c: …) J2] option P2[…]": what a reader of the programme sees. */
    private String sketch() {
        return sketch(saved());
    }

    private static String sketch(Programme programme) {
        return programme.phases().stream().map(ProgrammeEditorTest::sketch).collect(Collectors.joining(" "));
    }

    private static String sketch(Phase phase) {
        String name = (phase.optional() ? "(option) " : "") + (phase.title() == null ? "?" : phase.title());
        return name + phase.days().stream().map(ProgrammeEditorTest::sketch).toList();
    }

    private static String sketch(ProgrammeDay day) {
        String lines = day.lines().stream().map(line -> (line.kind() == LineKind.OBJECTIVE ? "o" : "c") + line.sequence() + ">".repeat(line.depth())
                + line.body()).collect(Collectors.joining(" "));
        return (day.title() == null ? "" : day.title() + ":") + lines;
    }

    private Programme given(String... phases) {
        new Sample(desk.base(), owner).give(phases);
        desk.settle();
        return saved();
    }

    private UUID day(int index) {
        return editor.programme().days().map(ProgrammeDay::id).toList().get(index);
    }

    private DayCard card(int index) {
        UUID id = day(index);
        return desk.call(() -> editor.root().lookupAll(".day-card").stream().map(DayCard.class::cast).filter(card -> card.dayId().equals(id))
                .findFirst().orElseThrow());
    }

    private PhaseView phase(int index) {
        UUID id = editor.programme().phases().get(index).id();
        return desk.call(() -> editor.root().lookupAll(".phase").stream().map(PhaseView.class::cast).filter(phase -> phase.phaseId().equals(id))
                .findFirst().orElseThrow());
    }

    private LinesEditor lines(int day, LineKind kind) {
        return card(day).lines(1, kind).orElseThrow();
    }

    private Node focus() {
        return desk.call(() -> desk.stage().getScene().getFocusOwner());
    }

    private String undo() {
        desk.base().journal().undo();
        return sketch();
    }

    private String redo() {
        desk.base().journal().redo();
        return sketch();
    }

    @Test
    void aSmallProgrammeIsKeyedInByKeyboardAlone() {
        Node first = desk.find(".empty-actions .button");
        desk.run(first::requestFocus);
        desk.press(KeyCode.SPACE);
        desk.type("Partager");
        desk.press(KeyCode.ENTER);
        desk.type("Un socle commun");
        desk.press(KeyCode.CONTROL, KeyCode.ENTER);
        desk.type("Croiser");
        desk.press(KeyCode.ENTER);
        desk.type("Definir");
        desk.press(KeyCode.TAB);
        desk.type("Etat des lieux");
        desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        desk.type("Choisir");
        desk.press(KeyCode.ESCAPE);
        desk.press(KeyCode.UP);
        desk.press(KeyCode.UP);
        desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        desk.type("Bilan");
        desk.press(KeyCode.ALT, KeyCode.O);
        desk.press(KeyCode.CONTROL, KeyCode.ENTER);
        desk.type("Transmettre");
        desk.press(KeyCode.TAB);

        assertThat(sketch()).isEqualTo("Partager[o1Croiser o1Definir c1Etat des lieux, o1Choisir] (option) Bilan[o1Transmettre]");
        assertThat(saved().phases().getFirst().aim()).isEqualTo("Un socle commun");
        assertThat(desk.<Node>find(".totals").lookupAll(".figure-value")).extracting(node -> ((Label) node).getText())
                .containsExactly("2\u00a0j · 14\u00a0h", "3\u00a0j · 21\u00a0h");
    }

    @Test
    void severalDaysAreAddedByTheirNumberAndOneByItsTitle() {
        given("Un");
        Node quick = desk.find(".add-days .text-field");
        desk.run(quick::requestFocus);
        desk.type("2 j");
        desk.press(KeyCode.ENTER);
        desk.run(quick::requestFocus);
        desk.type("Retour");
        desk.press(KeyCode.ENTER);
        assertThat(sketch()).isEqualTo("Un[, , Retour:]");
        assertThat(undo()).isEqualTo("Un[, ]");
        assertThat(undo()).as("The two came as one").isEqualTo("Un[]");
        assertThat(redo()).isEqualTo("Un[, ]");
    }

    @Test
    void whereOneWorksStaysInSightWhenThePhasesTurnToColumns() {
        given("Un[A B C]", "Deux[D E]");
        desk.run(() -> ((ProgrammeView) desk.find(".programme-view")).setArrangement(ProgrammeView.Arrangement.STACKED));
        desk.run(card(4)::requestFocus);
        desk.run(() -> ((ProgrammeView) desk.find(".programme-view")).setArrangement(ProgrammeView.Arrangement.COLUMNS));
        assertThat(inSight(card(4))).isTrue();
        desk.run(() -> ((ProgrammeView) desk.find(".programme-view")).setArrangement(ProgrammeView.Arrangement.STACKED));
        assertThat(inSight(card(4))).isTrue();
    }

    private boolean inSight(Node node) {
        return desk.call(() -> {
            Node scroll = editor.root().lookup(".programme-scroll");
            return scroll.localToScene(scroll.getLayoutBounds()).intersects(node.localToScene(node.getLayoutBounds()));
        });
    }

    @Test
    void daysAndPhasesAreMovedByKeyAndTheFocusGoesWithThem() {
        given("Un[A B]", "Deux[C]");
        desk.run(card(0)::requestFocus);
        desk.press(KeyCode.ALT, KeyCode.DOWN);
        assertThat(sketch()).isEqualTo("Un[o1B, o1A] Deux[o1C]");
        desk.press(KeyCode.ALT, KeyCode.RIGHT);
        assertThat(sketch()).isEqualTo("Un[o1B] Deux[o1C, o1A]");
        assertThat(focus()).isSameAs(card(2));
        desk.run(phase(1).head()::requestFocus);
        desk.press(KeyCode.ALT, KeyCode.LEFT);
        assertThat(sketch()).isEqualTo("Deux[o1C, o1A] Un[o1B]");
        assertThat(focus()).isSameAs(phase(0).head());
        assertThat(undo()).isEqualTo("Un[o1B] Deux[o1C, o1A]");
        assertThat(undo()).isEqualTo("Un[o1B, o1A] Deux[o1C]");
        assertThat(undo()).isEqualTo("Un[o1A, o1B] Deux[o1C]");
        assertThat(redo()).isEqualTo("Un[o1B, o1A] Deux[o1C]");
    }

    @Test
    void aDayMovesWithTheCaretInItsText() {
        given("Un[A]", "Deux[]");
        LinesEditor objectives = lines(0, LineKind.OBJECTIVE);
        desk.run(() -> objectives.edit(false));
        desk.type(" et B");
        desk.press(KeyCode.LEFT);
        desk.press(KeyCode.ALT, KeyCode.RIGHT);
        desk.type("x");
        desk.press(KeyCode.TAB);
        assertThat(sketch()).isEqualTo("Un[] Deux[o1A et xB]");
    }

    @Test
    void theArrowsGoFromCardToCard() {
        given("Un[A B]", "Deux[C D]");
        desk.run(card(0)::requestFocus);
        desk.press(KeyCode.DOWN);
        assertThat(focus()).isSameAs(card(1));
        desk.press(KeyCode.RIGHT);
        assertThat(focus()).isSameAs(card(3));
        desk.press(KeyCode.UP);
        desk.press(KeyCode.UP);
        assertThat(focus()).isSameAs(phase(1).head());
        desk.press(KeyCode.DOWN);
        desk.press(KeyCode.ENTER);
        assertThat(desk.call(() -> lines(2, LineKind.OBJECTIVE).editedLine())).isNotNull();
        desk.press(KeyCode.ESCAPE);
        assertThat(focus()).isSameAs(card(2));
    }

    @Test
    void aDayIsDuplicatedAndDeletedAndTheToastTakesItBack() {
        given("Un[A B]");
        desk.run(card(0)::requestFocus);
        desk.press(KeyCode.CONTROL, KeyCode.D);
        assertThat(sketch()).isEqualTo("Un[o1A, o1A, o1B]");
        desk.press(KeyCode.DELETE);
        assertThat(sketch()).isEqualTo("Un[o1A, o1B]");
        assertThat(focus()).isSameAs(card(1));
        desk.run(phase(0).head()::requestFocus);
        desk.press(KeyCode.DELETE);
        assertThat(sketch()).isEmpty();
        List<Node> undo = List.copyOf(desk.robot().lookup(".toast-action").queryAll());
        desk.click(undo.getLast());
        assertThat(sketch()).isEqualTo("Un[o1A, o1B]");
        desk.click(undo.getFirst());
        assertThat(sketch()).isEqualTo("Un[o1A, o1A, o1B]");
    }

    @Test
    void undoLeadsToWhatItTookBack() {
        given("Un[A B]", "Deux[C]");
        desk.run(() -> lines(1, LineKind.OBJECTIVE).edit(true));
        desk.press(KeyCode.ENTER);
        desk.type("Encore");
        desk.press(KeyCode.TAB);
        desk.run(phase(1).head()::requestFocus);
        assertThat(undo()).isEqualTo("Un[o1A, o1B] Deux[o1C]");
        assertThat(desk.call(() -> lines(1, LineKind.OBJECTIVE).editedLine())).isNotNull();
        assertThat(redo()).isEqualTo("Un[o1A, o1B o1Encore] Deux[o1C]");
        assertThat(desk.call(() -> lines(1, LineKind.OBJECTIVE).lines())).hasSize(2);
    }

    @Test
    void pastedLinesStayLinesWithTheirNesting() {
        given("Un[]");
        desk.run(() -> desk.<Button>find(".add-days .button").fire());
        desk.run(() -> lines(0, LineKind.OBJECTIVE).paste("• Penser le projet :\n   – le diagnostic\n   – les acteurs\n• Décider"));
        assertThat(sketch()).isEqualTo("Un[o1Penser le projet\u00a0: o1>le diagnostic o1>les acteurs o1Décider]");
        assertThat(undo()).isEqualTo("Un[]");
    }

    @Test
    void whatIsKeyedInGoesToTheBaseAfterAPauseWithoutBeingLeft() {
        given("Un[A]");
        desk.run(() -> lines(0, LineKind.OBJECTIVE).edit(true));
        desk.type(" et B");
        desk.await(() -> editor.programme().days().findFirst().orElseThrow().lines().getFirst().body().equals("A et B"));
        assertThat(sketch()).isEqualTo("Un[o1A et B]");
        desk.type(" et C");
        desk.press(KeyCode.TAB);
        assertThat(sketch()).isEqualTo("Un[o1A et B et C]");
    }

    @Test
    void whatOthersSaveAppearsWhileOneGoesOnKeyingIn() {
        given("Un[A B]");
        desk.run(() -> lines(0, LineKind.OBJECTIVE).edit(true));
        desk.type(" la");
        desk.press(KeyCode.LEFT);
        elsewhere(programme -> say(programme, 1, "B, ailleurs"));
        desk.type("x");
        desk.press(KeyCode.TAB);
        assertThat(sketch()).isEqualTo("Un[o1A lxa, o1B, ailleurs]");
        assertThat(desk.call(() -> lines(1, LineKind.OBJECTIVE).lines().getFirst().text())).isEqualTo("B, ailleurs");
    }

    @Test
    void aLineThatSomebodyChangedMeanwhileIsNotWrittenOverAndMineIsNotLost() {
        given("Un[A]");
        desk.run(() -> lines(0, LineKind.OBJECTIVE).edit(true));
        desk.type(" mien");
        elsewhere(programme -> say(programme, 0, "A, le leur"));
        desk.press(KeyCode.TAB);
        assertThat(sketch()).isEqualTo("Un[o1A, le leur]");
        desk.click(desk.find(".toast-action"));
        assertThat(sketch()).isEqualTo("Un[o1A, le leur o1A mien]");
    }

    @Test
    void aDayIsDraggedToAnotherPhaseAndEscapeLeavesItWhereItWas() {
        given("Un[A B]", "Deux[C]");
        drag(card(0), card(2), true);
        assertThat(sketch()).isEqualTo("Un[o1A, o1B] Deux[o1C]");
        drag(card(0), card(2), false);
        assertThat(sketch()).isEqualTo("Un[o1B] Deux[o1C, o1A]");
        assertThat(undo()).isEqualTo("Un[o1A, o1B] Deux[o1C]");
    }

    private void drag(Node card, Node onto, boolean cancel) {
        Bounds from = desk.call(() -> card.lookup(".day-number").localToScreen(card.lookup(".day-number").getLayoutBounds()));
        Bounds to = desk.call(() -> onto.localToScreen(onto.getLayoutBounds()));
        desk.robot().moveTo(from.getCenterX(), from.getCenterY()).press(MouseButton.PRIMARY);
        desk.robot().moveTo(from.getCenterX() + 10, from.getCenterY() + 10);
        desk.robot().moveTo(to.getCenterX(), to.getMaxY() - 4);
        if (cancel) {
            desk.press(KeyCode.ESCAPE);
        }
        desk.robot().release(MouseButton.PRIMARY);
        desk.settle();
    }

    @Test
    void theDayOpensToAllThatIsKnownOfIt() {
        given("Un[A]");
        desk.run(card(0)::requestFocus);
        desk.press(KeyCode.F2);
        desk.type("Agents seuls");
        desk.press(KeyCode.TAB);
        desk.type("Communication");
        desk.press(KeyCode.ENTER);
        ProgrammeDay day = saved().days().findFirst().orElseThrow();
        assertThat(day.audience()).isEqualTo("Agents seuls");
        assertThat(saved().roles()).extracting(role -> role.name()).containsExactly("Communication");
        assertThat(day.roleIds()).hasSize(1);
        desk.press(KeyCode.TAB);
        for (String time : List.of("9h", "12h", "13h30", "16h")) {
            desk.type(time);
            desk.press(KeyCode.TAB);
        }
        assertThat(saved().minutesOf(saved().days().findFirst().orElseThrow())).hasValue(330);
        desk.press(KeyCode.F2);
        assertThat(card(0).isOpen()).isFalse();
    }

    @Test
    void aMismatchLeadsToWhereItIs() {
        given("Un[A B C]");
        Node mismatch = desk.find(".mismatch");
        assertThat(((Labeled) mismatch).getText()).contains("2\u00a0j").contains("3\u00a0j");
        boolean[] led = {false};
        editor.onDeclared(() -> led[0] = true);
        desk.click(mismatch);
        assertThat(led[0]).isTrue();
    }

    private void elsewhere(UnaryOperator<Programme> gesture) {
        Programme before = ProgrammeReader.read(desk.base().dsl(), owner);
        new ProgrammeWriter(desk.base().journal()).write(owner, ChangeLabel.of("change.line.edited"), before, gesture.apply(before));
        desk.settle();
    }

    private static Programme say(Programme programme, int day, String words) {
        ProgrammeDay found = programme.days().toList().get(day);
        List<ProgrammeLine> lines = new ArrayList<>(found.lines(1, LineKind.OBJECTIVE));
        lines.set(0, lines.getFirst().saying(words, 0));
        return Rearranged.lines(programme, found.id(), 1, LineKind.OBJECTIVE, lines);
    }

    @Test
    void aGestureShowsAnewOnlyWhatItChanged() {
        given("Un[A B]", "Deux[C]");
        List<Node> cards = List.of(card(0), card(1), card(2));
        LinesEditor untouched = lines(0, LineKind.OBJECTIVE);
        desk.run(() -> lines(1, LineKind.OBJECTIVE).edit(true));
        desk.type(" et plus");
        desk.press(KeyCode.ALT, KeyCode.RIGHT);
        assertThat(sketch()).isEqualTo("Un[o1A] Deux[o1C, o1B et plus]");
        assertThat(List.<Node>of(card(0), card(2), card(1))).isEqualTo(cards);
        assertThat(lines(0, LineKind.OBJECTIVE)).isSameAs(untouched);
    }

    @Test
    void aNewSequenceBeginsInTheDayAndGoesWhenNothingIsKeyedIn() {
        given("Un[A]");
        desk.run(() -> lines(0, LineKind.OBJECTIVE).edit(true));
        desk.press(KeyCode.CONTROL, KeyCode.ENTER);
        desk.type("B");
        desk.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(desk.robot().lookup(".sequence").queryAll()).hasSize(3);
        desk.press(KeyCode.ESCAPE);
        desk.run(phase(0).head()::requestFocus);
        assertThat(desk.robot().lookup(".sequence").queryAll()).hasSize(2);
        assertThat(sketch()).isEqualTo("Un[o1A o2B]");
    }

    /** What is pasted is typed by no key; it was lost when the toolkit had miscounted where the focus was. */
    @Test
    void whatIsPastedIsSavedWhenItIsLeftHoweverOneCameThere() {
        given("Un[]", "Deux[]", "Trois[]");
        for (int i = 0; i < 3; i++) {
            desk.run(aim(i).lookup(".line-text")::requestFocus);
            InlineText title = title(i);
            desk.run(() -> title.edit(-1));
            desk.press(i == 1 ? KeyCode.ENTER : KeyCode.TAB);
            InlineText aim = aim(i);
            desk.run(() -> ((TextArea) aim.lookup(".text-area")).replaceSelection("Partager\nune vision"));
            desk.press(KeyCode.TAB);
        }
        assertThat(saved().phases()).extracting(Phase::aim).containsOnly("Partager\nune vision");
    }

    private InlineText title(int phase) {
        return (InlineText) phase(phase).lookup(".phase-title");
    }

    private InlineText aim(int phase) {
        return (InlineText) phase(phase).lookup(".phase-aim");
    }

    @Test
    void anHourBankHasAPriceAndACeilingInsteadOfDays() {
        given("Un[A]");
        desk.run(() -> ((Button) List.copyOf(desk.robot().lookup(".add-phases .button").queryAll()).getLast()).fire());
        desk.type("A distance");
        desk.press(KeyCode.TAB);
        desk.run(desk.find(".bank-price .text-field")::requestFocus);
        desk.type("130");
        desk.press(KeyCode.TAB);
        desk.press(KeyCode.DOWN);
        desk.press(KeyCode.ENTER);
        Phase bank = saved().phases().getLast();
        assertThat(bank.isHourBank()).isTrue();
        assertThat(bank.optional()).isTrue();
        assertThat(bank.prices()).singleElement().satisfies(price -> {
            assertThat(price.amount()).isEqualByComparingTo("130");
            assertThat(price.unit()).isEqualTo(PriceUnit.HOUR);
        });
    }
}
