package fr.estrade.shell;

import static fr.estrade.db.Tables.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.tables.records.OrganisationRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.testing.Desk;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Changes;
import java.util.List;
import java.util.UUID;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What undo and redo say, and what the actions of their notices reach. */
class UndoModelTest {
    private final Desk desk = Desk.withBase();
    private final UndoModel undo = new UndoModel(desk.kit());

    @BeforeEach
    void follow() {
        desk.run(() -> undo.follow(desk.base()));
        add("AUTRE");
        add("MAISON");
    }

    @AfterEach
    void close() {
        desk.run(() -> undo.follow(null));
        desk.close();
    }

    private UUID add(String code) {
        OrganisationRecord made = new OrganisationRecord();
        made.setCode(code);
        made.setName(code);
        desk.base().journal().write(ChangeLabel.of("organisation.created", code), tx -> tx.insert(made));
        desk.settle();
        return made.getId();
    }

    private List<String> codes() {
        return desk.base().dsl().select(ORGANISATION.CODE).from(ORGANISATION).orderBy(ORGANISATION.CODE).fetch(ORGANISATION.CODE);
    }

    private List<Parent> notices() {
        return desk.call(() -> desk.kit().toasts().root().getChildrenUnmodifiable().stream().map(Parent.class::cast).toList());
    }

    private List<String> said() {
        return desk.call(() -> notices().stream().map(notice -> ((Labeled) notice.lookup(".label")).getText().replaceAll("[\u00a0\u202f]", " ")).toList());
    }

    private void act() {
        Button action = desk.call(() -> (Button) notices().getFirst().lookup(".toast-action"));
        desk.run(action::fire);
    }

    @Test
    void onlyTheNoticeThatHoldsStands() {
        desk.run(undo.undo()::run);
        assertThat(said()).singleElement().asString().startsWith("Annulé").contains("MAISON");
        desk.run(undo.redo()::run);
        assertThat(said()).singleElement().asString().startsWith("Rétabli").contains("MAISON");
        desk.run(undo.undo()::run);
        assertThat(said()).singleElement().asString().startsWith("Annulé").contains("MAISON");
        assertThat(codes()).containsExactly("AUTRE");
        act();
        assertThat(codes()).containsExactly("AUTRE", "MAISON");
    }

    @Test
    void theActionOfANoticeReachesNoOtherChange() {
        // At the same base somebody else takes it back, and this window does not hear of it.
        BaseAccess here = desk.base();
        desk.run(() -> undo.follow(new BaseAccess(here.dsl(), here.journal(), here.records(), new Changes(), here.clock(), here.drafts())));
        desk.run(undo.undo()::run);
        desk.run(undo.redo()::run);
        here.journal().undo();
        desk.settle();
        Button action = desk.call(() -> (Button) notices().getLast().lookup(".toast-action"));
        assertThat(said()).last().asString().startsWith("Rétabli");
        desk.run(action::fire);
        assertThat(codes()).containsExactly("AUTRE");
        assertThat(said()).last().isEqualTo("Cette modification est déjà annulée");
    }
}
