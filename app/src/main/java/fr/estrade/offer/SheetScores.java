package fr.estrade.offer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/** How much of what a public sheet must state many offers state, as "9/12". */
final class SheetScores {

    private SheetScores() {
    }

    /**
     * The scores by the ids of offers; none while there are no requirements.
     *
     * <p>Not a derived column: one requirement that is reworded would be a change of every offer.
     */
    static Map<UUID, String> load(DSLContext dsl, List<UUID> offers) {
        OfferReader reader = new OfferReader(dsl);
        Map<UUID, String> scores = new LinkedHashMap<>();
        reader.currentReferential().map(reader::requirements).ifPresent(requirements -> reader.readAll(offers).forEach((id, offer) -> {
            Completeness completeness = Completeness.of(offer, requirements);
            scores.put(id, completeness.satisfied() + "/" + completeness.total());
        }));
        return scores;
    }
}
