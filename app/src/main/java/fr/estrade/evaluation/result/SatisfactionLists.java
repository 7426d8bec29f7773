package fr.estrade.evaluation.result;

import static fr.estrade.db.Tables.OFFER;

import fr.estrade.evaluation.SatisfactionRate;
import fr.estrade.list.BulkFacts;
import fr.estrade.list.ColumnKind;
import fr.estrade.list.ListDefinition;
import fr.estrade.list.Sort;
import java.time.LocalDate;

/** The satisfaction rates of offers as a list: they are made for the rows on screen only. */
public final class SatisfactionLists {
    private static final BulkFacts<SatisfactionRate> RATES = (dsl, ids) -> new SatisfactionRates(dsl, LocalDate.now()).ofOffers(ids);

    /** Each offer with its rate, and how it is made. */
    public static final ListDefinition OFFERS = ListDefinition.named("satisfaction")
            .from(OFFER, OFFER.ID)
            .where(OFFER.TEMPLATE.isFalse())
            .column("offerCode", OFFER.CODE, c -> c.identity().whole().width(10))
            .column("offerTitle", OFFER.TITLE, c -> c.width(40))
            .column("offerStatus", OFFER.STATUS, c -> c.hidden().width(11))
            .facts("rate", ColumnKind.DECIMAL, RATES, rate -> rate.value().map(RateWords::percent).orElse(null), c -> c.width(9))
            .facts("formula", ColumnKind.TEXT, RATES, rate -> rate.formula().name(),
                    c -> c.width(22).saying((texts, name) -> texts.get("code.RateFormula." + name)))
            .facts("answers", ColumnKind.COUNT, RATES, SatisfactionRate::answers, c -> c.width(8))
            .facts("received", ColumnKind.COUNT, RATES, SatisfactionRate::received, c -> c.width(7))
            .facts("expected", ColumnKind.COUNT, RATES, SatisfactionRate::expected, c -> c.width(9))
            .facts("responseRate", ColumnKind.DECIMAL, RATES, rate -> rate.responseRate().map(RateWords::percent).orElse(null), c -> c.width(8))
            .facts("sessions", ColumnKind.COUNT, RATES, SatisfactionRate::sessions, c -> c.width(8))
            .facts("from", ColumnKind.DATE, RATES, SatisfactionRate::from, c -> c.hidden())
            .facts("until", ColumnKind.DATE, RATES, SatisfactionRate::until, c -> c.hidden())
            .facts("smallSample", ColumnKind.BOOLEAN, RATES, SatisfactionRate::isSmallSample, c -> c.width(10))
            .search(OFFER.SEARCH_KEY)
            .order(Sort.descending("offerCode"))
            .build();

    private SatisfactionLists() {
    }
}
