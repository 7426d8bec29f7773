package fr.estrade.quality;

import static fr.estrade.db.Tables.COMPLAINT;
import static fr.estrade.db.Tables.IMPROVEMENT_ACTION;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.tables.records.ImprovementActionRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.list.Filter;
import fr.estrade.list.ListDefinition;
import fr.estrade.list.ListReader;
import fr.estrade.list.Operator;
import fr.estrade.list.Row;
import fr.estrade.offer.Workplace;
import fr.estrade.storage.TestBases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Complaints and actions in the base, on both engines. It is 20 May 2026. */
class QualityTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
    private static final LocalDate LONG_AGO = TODAY.minusDays(16);

    private Workplace work;
    private Complaints complaints;
    private ImprovementActions actions;
    private UUID session;

    private void open(TestBases.Kind kind) {
        work = new Workplace(kind);
        complaints = new Complaints(work.journal);
        actions = new ImprovementActions(work.journal);
        session = work.sessions.create(work.eightDayOffer(), null);
    }

    @AfterEach
    void close() {
        work.close();
    }

    private List<Object> column(ListDefinition list, String key, Filter... filters) {
        List<Row> rows = new ArrayList<>();
        new ListReader(work.dsl(), list, list.query().withColumns(List.of(key)).withFilters(List.of(filters)), Workplace.CLOCK).stream(rows::add);
        return rows.stream().map(row -> row.get(0)).toList();
    }

    @ParameterizedTest
    @EnumSource
    void codesGoOnWithinTheYear(TestBases.Kind kind) {
        open(kind);
        complaints.begin("La salle était froide.", null, session, TODAY);
        complaints.begin("Le support manque.", null, null, TODAY);
        complaints.begin("Convocation reçue trop tard.", null, null, LocalDate.of(2025, 12, 30));
        assertThat(column(Complaints.list(TODAY), "code")).containsExactly("R26-002", "R26-001", "R25-001");
        assertThat(Complaints.proposedCode(work.dsl(), 2026)).isEqualTo("R26-003");
        assertThat(ImprovementActions.proposedCode(work.dsl(), 2026)).isEqualTo("A26-001");
    }

    @ParameterizedTest
    @EnumSource
    void theRegisterTellsWhatShouldHaveBeenAnswered(TestBases.Kind kind) {
        open(kind);
        UUID late = complaints.begin("Aucune réponse à mon courrier.", null, session, LONG_AGO);
        complaints.begin("Le dernier jour du délai.", null, session, TODAY.minusDays(15));
        Filter isLate = Filter.of("late", Operator.IS, true);
        assertThat(column(Complaints.list(TODAY), "code", isLate)).containsExactly("R26-001");
        work.journal.write(ChangeLabel.of("complaint.changed", "R26-001"),
                tx -> tx.updateWhere(COMPLAINT, COMPLAINT.ID.eq(late), row -> row.setAnsweredOn(TODAY)));
        assertThat(column(Complaints.list(TODAY), "code", isLate)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void anActionOfAComplaintKeepsItsWordsItsSessionAndItsOffer(TestBases.Kind kind) {
        open(kind);
        UUID complaint = complaints.begin("La salle était froide.", null, session, TODAY);
        UUID action = actions.ofComplaint(complaint, TODAY);
        ImprovementActionRecord row = work.dsl().fetchSingle(IMPROVEMENT_ACTION, IMPROVEMENT_ACTION.ID.eq(action));
        assertThat(row.getCode()).isEqualTo("A26-001");
        assertThat(row.getBody()).isEqualTo("La salle était froide.");
        assertThat(row.getSessionId()).isEqualTo(session);
        assertThat(row.getOfferId()).isNotNull();
        assertThat(column(Complaints.list(TODAY), "actionCount")).containsExactly(1);
        work.journal.write(ChangeLabel.of("action.changed", "A26-001"),
                tx -> tx.updateWhere(IMPROVEMENT_ACTION, IMPROVEMENT_ACTION.ID.eq(action), due -> due.setDueOn(LONG_AGO)));
        assertThat(column(ImprovementActions.list(TODAY), "overdue")).containsExactly(true);
        assertThat(column(ImprovementActions.list(LONG_AGO), "overdue")).containsExactly(false);
    }
}
