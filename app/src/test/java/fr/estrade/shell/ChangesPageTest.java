package fr.estrade.shell;

import static fr.estrade.db.Tables.CATEGORY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.tables.records.CategoryRecord;
import fr.estrade.db.tables.records.OrganisationRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.list.CellText;
import fr.estrade.list.Filter;
import fr.estrade.list.FilterText;
import fr.estrade.list.ListQuery;
import fr.estrade.list.ListReader;
import fr.estrade.list.Operator;
import fr.estrade.testing.Desk;
import fr.estrade.text.Texts;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The history of the whole base. */
class ChangesPageTest {
    private final Desk desk = Desk.withBase();

    @AfterEach
    void close() {
        desk.close();
    }

    @BeforeEach
    void given() {
        OrganisationRecord organisation = new OrganisationRecord();
        organisation.setCode("CAF");
        organisation.setName("Caf Essai");
        desk.base().journal().write(ChangeLabel.of("organisation.created", "Caf Essai"), tx -> tx.insert(organisation));
        CategoryRecord category = new CategoryRecord();
        category.setLabel("Numérique");
        category.setPosition("m");
        desk.base().journal().write(ChangeLabel.of("page.changed"), tx -> tx.insert(category));
    }

    private List<String> rows(Texts texts, ListQuery query) {
        return new ListReader(desk.base().dsl(), ChangesPage.LIST, query.withColumns(List.of("label")), Desk.CLOCK).window(0, 10).stream()
                .map(row -> new CellText(texts, Desk.CLOCK.getZone()).of(ChangesPage.LIST.column("label"), row.get(0))).toList();
    }

    @Test
    void changesAreSaidInWordsAndFilteredByKindOfRecordPersonAndDay() {
        ListQuery all = ChangesPage.LIST.query();
        String created = Texts.french().get("organisation.created", "Caf Essai");
        assertThat(rows(Texts.french(), all)).containsExactly(Texts.french().get("page.changed"), created);
        assertThat(rows(Texts.english(), all)).contains(Texts.english().get("organisation.created", "Caf Essai"));

        Filter ofOrganisations = Filter.of("table", Operator.IS, "organisation");
        assertThat(rows(Texts.french(), all.and(ofOrganisations))).containsExactly(created);
        assertThat(new FilterText(ChangesPage.LIST, Texts.french()).of(ofOrganisations)).contains("Organisme");
        assertThat(rows(Texts.french(), all.and(Filter.of("madeBy", Operator.CONTAINS, "camille")))).hasSize(2);
        assertThat(rows(Texts.french(), all.and(Filter.of("madeBy", Operator.CONTAINS, "dominique")))).isEmpty();
        assertThat(rows(Texts.french(), all.and(Filter.of("madeAt", Operator.IS, LocalDate.of(2026, 3, 20))))).hasSize(2);
        assertThat(rows(Texts.french(), all.and(Filter.of("madeAt", Operator.IS, LocalDate.of(2026, 3, 19))))).isEmpty();
    }

    @Test
    void aChangeIsShownBesideTheListAndUndoneThere() {
        desk.show(() -> ChangesPage.of(desk.kit(), desk.base()).root());
        assertThat(desk.robot().lookup(".history-details .label").queryAllAs(Labeled.class)).extracting(Labeled::getText)
                .anyMatch(text -> text.startsWith("Catégorie")).anyMatch(text -> text.contains("Numérique"));
        desk.run(() -> desk.<Button>find(".history-details .button").fire());
        assertThat(desk.base().dsl().fetchCount(CATEGORY)).isZero();
    }
}
