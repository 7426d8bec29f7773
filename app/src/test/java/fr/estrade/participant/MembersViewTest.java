package fr.estrade.participant;

import static fr.estrade.db.Tables.GROUP_MEMBER;
import static fr.estrade.db.Tables.PARTICIPANT;
import static fr.estrade.db.Tables.PARTICIPANT_GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.tables.records.ParticipantGroupRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.testing.Desk;
import fr.estrade.text.PersonName;
import fr.estrade.ui.Page;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The members of a group, keyed in and moved without a mouse. */
class MembersViewTest {
    private final Desk desk = Desk.withBase();
    private final GroupGestures gestures = new GroupGestures(desk.base().journal());
    private UUID group;

    @BeforeEach
    void begin() {
        ParticipantGroupRecord row = new ParticipantGroupRecord();
        row.setCode("G");
        row.setName("Groupe d’essai");
        desk.base().journal().write(ChangeLabel.of("group.created", "G"), tx -> tx.insert(row));
        group = row.getId();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void open() {
        desk.open(() -> new GroupPage(desk.kit(), desk.base(), List.of()).of(group));
    }

    private List<String> members(UUID subGroup) {
        return Roster.read(desk.base().dsl(), group).orElseThrow().of(subGroup).stream().map(Roster.Member::name).toList();
    }

    private List<String> shown() {
        return desk.call(() -> desk.stage().getScene().getRoot().lookupAll(".member-name").stream().map(node -> ((Hyperlink) node).getText()).toList());
    }

    private void add(String name) {
        desk.type(name);
        desk.settle();
        desk.press(KeyCode.ENTER);
    }

    @Test
    void namesAreTypedOneAfterTheOther() {
        UUID known = Participants.create(desk.base().journal(), new PersonName("Cora", "Clair"), null);
        open();
        add("Ana Albe");
        add("cora");
        add("Boris BRUN");
        assertThat(members(null)).containsExactly("Ana Albe", "Cora Clair", "Boris BRUN");
        assertThat(desk.base().dsl().fetchCount(PARTICIPANT)).as("who was known is taken").isEqualTo(3);
        assertThat(desk.base().dsl().fetchExists(GROUP_MEMBER, GROUP_MEMBER.PARTICIPANT_ID.eq(known))).isTrue();
        assertThat(shown()).containsExactlyInAnyOrderElementsOf(members(null));
    }

    @Test
    void rolesAreTypedAndMembersMovedBetweenSubGroupsAndTakenOut() {
        UUID north = gestures.addSubGroup(group, "Nord");
        UUID south = gestures.addSubGroup(group, "Sud");
        gestures.addNew(group, north, PersonName.read("Ana Albe"));
        gestures.addNew(group, north, PersonName.read("Boris Brun"));
        open();
        desk.run(() -> role("Boris Brun").requestFocus());
        desk.type("pilote");
        desk.press(KeyCode.ALT, KeyCode.UP);
        assertThat(members(north)).containsExactly("Boris Brun", "Ana Albe");
        assertThat(Roster.read(desk.base().dsl(), group).orElseThrow().members()).filteredOn(one -> one.lastName().equals("Brun"))
                .singleElement().extracting(Roster.Member::role).isEqualTo("pilote");
        desk.run(() -> role("Ana Albe").requestFocus());
        desk.press(KeyCode.ALT, KeyCode.DOWN);
        assertThat(members(south)).as("beyond the end of a lane into the next").containsExactly("Ana Albe");
        desk.run(() -> role("Ana Albe").requestFocus());
        desk.press(KeyCode.CONTROL, KeyCode.DELETE);
        assertThat(members(south)).isEmpty();
        desk.base().journal().undo();
        assertThat(members(south)).containsExactly("Ana Albe");
    }

    @Test
    void aPastedTableIsShownBeforeItIsTaken() {
        open();
        MembersView view = desk.call(() -> new MembersView(desk.kit(), desk.base(), group));
        desk.show(view::root);
        desk.run(() -> view.paste("Nom\tPrénom\tÉquipe\nAlbe\tAna\tNord\nBrun\tBoris\tSud\n"));
        assertThat(members(null)).as("nothing is written yet").isEmpty();
        desk.press(KeyCode.ENTER);
        assertThat(shown()).containsExactlyInAnyOrder("Ana Albe", "Boris Brun");
        assertThat(Roster.read(desk.base().dsl(), group).orElseThrow().subGroups()).extracting(Roster.SubGroup::name).containsExactly("Nord", "Sud");
    }

    @Test
    void aRefusedLineIsNamedAndCounted() {
        MembersView view = desk.call(() -> new MembersView(desk.kit(), desk.base(), group));
        desk.show(view::root);
        desk.run(() -> view.paste("Nom\tPrénom\tÉquipe\nAlbe\tAna\tNord\n\tBoris\tSud\n\t\tSud\n"));
        assertThat(reads("Ligne 3, Boris : refusée")).isTrue();
        assertThat(reads("Ligne 4 : refusée")).isTrue();
        desk.press(KeyCode.ENTER);
        assertThat(reads("Le tableau est dans le groupe ; 2 lignes refusées")).isTrue();
    }

    @Test
    void aNewGroupTakesMembersOnceItIsSavedThoughItsMembersWereLookedAtBefore() {
        Page page = desk.open(() -> new GroupPage(desk.kit(), desk.base(), List.of()).of(null));
        desk.type("Réseau Nord");
        desk.run(() -> page.reveal(GroupPage.MEMBERS));
        assertThat(labels()).contains("Le groupe n’est pas encore enregistré");
        desk.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(labels()).doesNotContain("Le groupe n’est pas encore enregistré");
        group = desk.base().dsl().fetchSingle(PARTICIPANT_GROUP, PARTICIPANT_GROUP.NAME.eq("Réseau Nord")).getId();
        desk.run(page::takeFocus);
        add("Ana Albe");
        assertThat(members(null)).containsExactly("Ana Albe");
    }

    private boolean reads(String text) {
        return !desk.robot().lookup((Node node) -> node instanceof Labeled label && label.getText() != null
                && label.getText().replace('\u00a0', ' ').replace('\u202f', ' ').contains(text) && node.isVisible()).queryAll().isEmpty();
    }

    private List<String> labels() {
        return desk.call(() -> desk.stage().getScene().getRoot().lookupAll(".label").stream().map(node -> ((Label) node).getText()).toList());
    }

    private TextField role(String member) {
        for (Node node : desk.stage().getScene().getRoot().lookupAll(".member-role")) {
            if (("Rôle de " + member).equals(node.getAccessibleText())) {
                return (TextField) node;
            }
        }
        throw new AssertionError("No role of " + member);
    }
}
