package fr.estrade.office;

import static fr.estrade.db.Tables.SHEET_REQUIREMENT;

import fr.estrade.db.tables.records.SheetRequirementRecord;
import fr.estrade.list.ListDefinition;
import fr.estrade.list.Sort;
import fr.estrade.record.Problem;
import fr.estrade.record.RecordShape;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a public sheet must state, by referential (indicator 1 of the national quality framework): data of the office. */
public final class SheetRequirements {

    static final String PAGE = "sheetRequirement";

    /** Every requirement of every referential. */
    public static final ListDefinition LIST = ListDefinition.named("sheetRequirements")
            .from(SHEET_REQUIREMENT, SHEET_REQUIREMENT.ID)
            .column("label", SHEET_REQUIREMENT.LABEL, column -> column.identity().width(34).searchable())
            .column("labelEn", SHEET_REQUIREMENT.LABEL_EN, column -> column.width(30).searchable())
            .column("referential", SHEET_REQUIREMENT.REFERENTIAL, column -> column.width(12))
            .column("rule", SHEET_REQUIREMENT.RULE, column -> column.hidden().width(44))
            .column("position", SHEET_REQUIREMENT.POSITION, column -> column.hidden())
            .column("archived", SHEET_REQUIREMENT.ARCHIVED)
            .order(Sort.by("referential"), Sort.by("position"), Sort.by("label"))
            .build();

    private SheetRequirements() {
    }

    /**
     * What a requirement is made of.
     *
     * @param faults the names in a rule that are no fields of an offer; none for a rule that can be used
     */
    static RecordShape<SheetRequirementRecord> shape(Function<String, List<String>> faults) {
        return RecordShape.of(SHEET_REQUIREMENT).rule(SHEET_REQUIREMENT.RULE, requirement -> fault(requirement.getRule(), faults));
    }

    private static Optional<Problem> fault(String rule, Function<String, List<String>> faults) {
        List<String> unknown = rule == null ? List.of() : faults.apply(rule);
        return unknown.isEmpty() ? Optional.empty() : Optional.of(Problem.error("sheetRequirement.rule.unknown", String.join(", ", unknown)));
    }
}
