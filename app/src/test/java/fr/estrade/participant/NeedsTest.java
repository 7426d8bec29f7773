package fr.estrade.participant;

import static fr.estrade.db.Tables.ADAPTATION_NEED;
import static fr.estrade.db.Tables.CHANGE_ROW;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.tables.records.AdaptationNeedRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.testing.Desk;
import fr.estrade.text.PersonName;
import fr.estrade.text.Texts;
import fr.estrade.ui.Page;
import fr.estrade.ui.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Adaptation needs: shown to those only who ask, kept no longer than said. */
class NeedsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);
    private final Desk desk = Desk.withBase();

    @AfterEach
    void close() {
        desk.close();
    }

    private UUID participant(String name) {
        return Participants.create(desk.base().journal(), PersonName.read(name), null);
    }

    private void need(UUID participant, String need, LocalDate until) {
        AdaptationNeedRecord row = new AdaptationNeedRecord();
        row.setParticipantId(participant);
        row.setNeed(need);
        row.setPosition("m");
        row.setKeepUntil(until);
        desk.base().journal().write(ChangeLabel.of("needs.changed"), tx -> tx.insert(row));
    }

    private String shown(Page page) {
        return desk.call(() -> page.root().lookupAll("*").stream().map(node -> node instanceof Labeled label ? label.getText()
                : node instanceof TextInputControl input ? input.getText() : "").filter(text -> text != null).collect(Collectors.joining("\n")));
    }

    @Test
    void thePageOfAParticipantLeadsToThemAndDoesNotShowThem() {
        UUID ana = participant("Ana Roy");
        need(ana, "Premier rang", TODAY.plusDays(1));
        Page page = desk.open(() -> new ParticipantPage(desk.kit(), desk.base(), List.of()).of(ana));
        assertThat(shown(page)).contains("Afficher les besoins d’adaptation").doesNotContain("Premier rang");
        desk.run(() -> page.reveal("page.history"));
        desk.settle();
        assertThat(shown(page)).doesNotContain("Premier rang");
        desk.run(() -> page.commands().stream().filter(command -> command.key().equals("needs.show")).findFirst().orElseThrow().run());
        assertThat(desk.visited()).containsExactly(Place.of(Needs.PAGE, ana));
    }

    @Test
    void aNeedIsKeyedInWithItsTermProposedAndLeavesNoFile() {
        UUID ana = participant("Ana Roy");
        desk.open(() -> new NeedsPage(desk.kit(), desk.base()).of(ana));
        desk.press(KeyCode.SPACE);
        desk.type("Premier rang");
        desk.settle();
        desk.press(KeyCode.CONTROL, KeyCode.S);
        AdaptationNeedRecord need = desk.base().dsl().fetchSingle(ADAPTATION_NEED);
        assertThat(need.getNeed()).isEqualTo("Premier rang");
        assertThat(need.getStatedOn()).isEqualTo(TODAY);
        assertThat(need.getKeepUntil()).isEqualTo(TODAY.plusYears(1));
        assertThat(desk.base().drafts().all()).isEmpty();
    }

    @Test
    void theTermFollowsTheLastSession() {
        assertThat(Needs.proposedTerm(TODAY, null)).isEqualTo(LocalDate.of(2027, 3, 20));
        assertThat(Needs.proposedTerm(TODAY, TODAY.plusMonths(5))).isEqualTo(LocalDate.of(2027, 8, 20));
        assertThat(Needs.proposedTerm(TODAY, TODAY.minusYears(2))).as("a need of today is needed today").isEqualTo(LocalDate.of(2027, 3, 20));
    }

    @Test
    void thoseWhoseTermHasPassedAreForgottenInOneAction() {
        UUID ana = participant("Ana Roy");
        need(ana, "Premier rang", TODAY.minusDays(1));
        need(participant("Boris Brun"), "Pauses", TODAY);
        assertThat(new NeedsTodos(desk.base().dsl()).find(Texts.french(), TODAY)).singleElement()
                .satisfies(todo -> assertThat(todo.text()).isEqualTo("1 besoin d’adaptation à supprimer"))
                .satisfies(todo -> assertThat(todo.place()).isEqualTo(Place.of(Needs.DUE_PAGE)));
        Page page = desk.open(() -> new NeedsDuePage(desk.kit(), desk.base()));
        assertThat(shown(page)).contains("Ana Roy").doesNotContain("Boris", "Premier rang");
        assertThat((Object) desk.call(() -> desk.stage().getScene().getFocusOwner())).isInstanceOf(Button.class);
        desk.press(KeyCode.SPACE);
        assertThat(desk.base().dsl().fetchCount(ADAPTATION_NEED)).as("it is asked first, because it cannot be undone").isEqualTo(2);
        desk.click(desk.robot().lookup(".danger").query());
        assertThat(desk.base().dsl().selectFrom(ADAPTATION_NEED).fetch(ADAPTATION_NEED.NEED)).isEqualTo(List.of("Pauses"));
        assertThat(desk.base().dsl().selectFrom(CHANGE_ROW).fetch().toString()).doesNotContain("Premier rang");
    }
}
