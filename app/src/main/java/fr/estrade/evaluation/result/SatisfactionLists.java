package fr.estrade.evaluation.result;

import static fr.estrade.db.Tables.OFFER;
import static fr.estrade.db.Tables.SESSION;
import static fr.estrade.db.Tables.SESSION_EVALUATION;

import fr.estrade.evaluation.SatisfactionRate;
import fr.estrade.list.BulkFacts;
import fr.estrade.list.ColumnKind;
import fr.estrade.list.ListDefinition;
import fr.estrade.list.Sort;
import java.time.LocalDate;
import org.jooq.impl.DSL;

/** The satisfaction rates of offers and of sessions as lists: they are made for the rows on screen only. */
public final class SatisfactionLists {

    /** Each offer with its rate, and how it is made. */
    public static final ListDefinition OFFERS = rates(ListDefinition.named("satisfaction")
            .from(OFFER, OFFER.ID)
            .where(OFFER.TEMPLATE.isFalse())
            .column("offerCode", OFFER.CODE, c -> c.identity().whole().width(10))
            .column("offerTitle", OFFER.TITLE, c -> c.width(40))
            .column("offerStatus", OFFER.STATUS, c -> c.hidden().width(11)),
            (dsl, ids) -> new SatisfactionRates(dsl, LocalDate.now()).ofOffers(ids))
            .search(OFFER.SEARCH_KEY)
            .order(Sort.descending("offerCode"))
            .build();

    /** Each session that is evaluated with its rate, by the rule of its offer. */
    public static final ListDefinition SESSIONS = rates(ListDefinition.named("sessionSatisfaction")
            .from(SESSION, SESSION.ID)
            .where(DSL.exists(DSL.selectOne().from(SESSION_EVALUATION).where(SESSION_EVALUATION.SESSION_ID.eq(SESSION.ID))))
            .column("sessionCode", SESSION.CODE, c -> c.identity().whole().width(9))
            .column("sessionTitle", SESSION.TITLE, c -> c.width(34))
            .column("offerCode", SESSION.offer().CODE, c -> c.whole().width(9))
            .column("endsOn", SESSION.ENDS_ON),
            (dsl, ids) -> new SatisfactionRates(dsl, LocalDate.now()).ofSessions(ids))
            .search(SESSION.SEARCH_KEY)
            .order(Sort.descending("endsOn"), Sort.by("sessionCode"))
            .build();

    private SatisfactionLists() {
    }

    private static ListDefinition.Builder rates(ListDefinition.Builder list, BulkFacts<SatisfactionRate> rates) {
        return list
                .facts("rate", ColumnKind.DECIMAL, rates, rate -> rate.value().map(RateWords::percent).orElse(null),
                        c -> c.width(9).label("list.satisfaction.rate"))
                .facts("formula", ColumnKind.TEXT, rates, rate -> rate.formula().name(),
                        c -> c.width(22).label("list.satisfaction.formula").saying((texts, name) -> texts.get("code.RateFormula." + name)))
                .facts("answers", ColumnKind.COUNT, rates, SatisfactionRate::answers, c -> c.width(8).label("list.satisfaction.answers"))
                .facts("received", ColumnKind.COUNT, rates, SatisfactionRate::received, c -> c.width(7).label("list.satisfaction.received"))
                .facts("expected", ColumnKind.COUNT, rates, SatisfactionRate::expected, c -> c.width(9).label("list.satisfaction.expected"))
                .facts("responseRate", ColumnKind.DECIMAL, rates, rate -> rate.responseRate().map(RateWords::percent).orElse(null),
                        c -> c.width(8).label("list.satisfaction.responseRate"))
                .facts("sessions", ColumnKind.COUNT, rates, SatisfactionRate::sessions, c -> c.hidden().width(8).label("list.satisfaction.sessions"))
                .facts("from", ColumnKind.DATE, rates, SatisfactionRate::from, c -> c.hidden().label("list.satisfaction.from"))
                .facts("until", ColumnKind.DATE, rates, SatisfactionRate::until, c -> c.hidden().label("list.satisfaction.until"))
                .facts("smallSample", ColumnKind.BOOLEAN, rates, SatisfactionRate::isSmallSample, c -> c.width(10).label("list.satisfaction.smallSample"));
    }
}
