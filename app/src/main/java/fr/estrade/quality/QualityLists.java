package fr.estrade.quality;

import fr.estrade.list.ListDefinition;
import java.time.LocalDate;
import java.util.List;

/** The registers of quality. */
public final class QualityLists {

    private QualityLists() {
    }

    /** All of them, as they stand on a day. */
    public static List<ListDefinition> all(LocalDate today) {
        return List.of(Complaints.list(today), ImprovementActions.list(today));
    }
}
