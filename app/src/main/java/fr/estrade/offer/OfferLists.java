package fr.estrade.offer;

import static fr.estrade.db.Tables.CATEGORY;
import static fr.estrade.db.Tables.OFFER;
import static fr.estrade.db.Tables.OFFER_CATEGORY;
import static fr.estrade.db.Tables.OFFER_TRAINER;
import static fr.estrade.db.Tables.PHASE;
import static fr.estrade.db.Tables.PRICE;
import static fr.estrade.db.Tables.PROGRAMME_DAY;
import static fr.estrade.db.Tables.SESSION;
import static fr.estrade.db.Tables.TRAINER;

import fr.estrade.list.ColumnKind;
import fr.estrade.list.ListDefinition;
import fr.estrade.list.ListFields;
import fr.estrade.list.Sort;
import fr.estrade.list.Unknown;
import fr.estrade.organisation.Organisations;
import fr.estrade.trainer.Trainers;
import java.util.List;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** The lists of offers and of what belongs to them. Keys of columns are the identifiers of the trade, see {@link ProgrammeJson}. */
public final class OfferLists {
    private static final Field<String> CATEGORIES =
            ListFields.texts(OFFER_CATEGORY.join(CATEGORY).on(OFFER_CATEGORY.CATEGORY_ID.eq(CATEGORY.ID)), CATEGORY.LABEL,
                    OFFER_CATEGORY.OFFER_ID.eq(OFFER.ID), CATEGORY.POSITION);
    private static final Field<String> TRAINER_NAME = ListFields.name(TRAINER.FIRST_NAME, TRAINER.LAST_NAME);
    private static final Field<String> TRAINERS =
            ListFields.texts(OFFER_TRAINER.join(TRAINER).on(OFFER_TRAINER.TRAINER_ID.eq(TRAINER.ID)), TRAINER_NAME,
                    OFFER_TRAINER.OFFER_ID.eq(OFFER.ID), OFFER_TRAINER.POSITION);

    /** Every offer. */
    public static final ListDefinition OFFERS = ListDefinition.named("offers")
            .from(OFFER, OFFER.ID)
            .column("code", OFFER.CODE, c -> c.identity().whole().width(10))
            .column("title", OFFER.TITLE, c -> c.width(46))
            .column("vintage", OFFER.VINTAGE, c -> c.hidden())
            .column("status", OFFER.STATUS, c -> c.width(11))
            .facts("completeness", ColumnKind.TEXT, SheetScores::load, c -> c.width(7))
            .column("template", OFFER.TEMPLATE, c -> c.hidden())
            .column("deliveryType", OFFER.DELIVERY_TYPE, c -> c.hidden().width(10).unknown(Unknown.NOT_PROVIDED))
            .column("nature", OFFER.NATURE, c -> c.hidden())
            .column("categories", CATEGORIES, c -> c.hidden().width(24).unsortable())
            .column("commissioningBody", OFFER.offerOrganisationFk().NAME, c -> c.width(22).label("offer.organisation_id"))
            .column("cafCode", OFFER.offerOrganisationFk().CAF_CODE, c -> c.hidden().width(6))
            .column("provider", OFFER.offerProviderFk().NAME, c -> c.hidden().width(26).label("offer.provider_id"))
            .column("trainers", TRAINERS, c -> c.hidden().unsortable())
            .column("modality", OFFER.MODALITY, c -> c.hidden().width(11).unknown(Unknown.NOT_PROVIDED))
            .column("firmDays", OFFER.FIRM_DAYS, c -> c.kind(ColumnKind.COUNT))
            .column("firmMinutes", OFFER.FIRM_MINUTES, c -> c.hidden().kind(ColumnKind.MINUTES).width(8))
            .column("declaredDays", OFFER.DECLARED_DAYS, c -> c.hidden())
            .column("declaredMinutes", OFFER.DECLARED_MINUTES, c -> c.hidden().kind(ColumnKind.MINUTES).width(8))
            .column("headcountMin", OFFER.HEADCOUNT_MIN, c -> c.hidden().kind(ColumnKind.COUNT))
            .column("headcountMax", OFFER.HEADCOUNT_MAX, c -> c.hidden().kind(ColumnKind.COUNT))
            .column("recognition", OFFER.RECOGNITION, c -> c.hidden().unknown(Unknown.NOT_PROVIDED))
            .column("nsfCode", OFFER.NSF_CODE, c -> c.hidden().width(6))
            .column("updatedOn", OFFER.UPDATED_ON, c -> c.hidden())
            .column("sessions", ListFields.count(SESSION, SESSION.OFFER_ID.eq(OFFER.ID)), c -> c.kind(ColumnKind.COUNT))
            .facet("category", CATEGORY.LABEL, CATEGORY, match -> DSL.exists(DSL.selectOne().from(OFFER_CATEGORY)
                    .join(CATEGORY).on(CATEGORY.ID.eq(OFFER_CATEGORY.CATEGORY_ID)).where(OFFER_CATEGORY.OFFER_ID.eq(OFFER.ID)).and(match)))
            .facet("trainer", TRAINER_NAME, TRAINER, match -> DSL.exists(DSL.selectOne().from(OFFER_TRAINER)
                    .join(TRAINER).on(TRAINER.ID.eq(OFFER_TRAINER.TRAINER_ID)).where(OFFER_TRAINER.OFFER_ID.eq(OFFER.ID)).and(match)))
            .search(OFFER.SEARCH_KEY)
            .searchRelated(Trainers.CALLED, match -> OFFER.ID.in(DSL.select(OFFER_TRAINER.OFFER_ID).from(OFFER_TRAINER)
                    .join(TRAINER).on(TRAINER.ID.eq(OFFER_TRAINER.TRAINER_ID)).where(match)))
            .searchRelated(Organisations.WORDS, match -> OFFER.ORGANISATION_ID.in(Organisations.ids(match)))
            .order(Sort.descending("code"))
            .build();

    /** Every phase of every offer. */
    public static final ListDefinition PHASES = ListDefinition.named("phases")
            .from(PHASE, PHASE.ID)
            .where(PHASE.OFFER_ID.isNotNull())
            .column("offerCode", PHASE.offer().CODE, c -> c.width(10))
            .column("offerTitle", PHASE.offer().TITLE, c -> c.width(40))
            .column("title", PHASE.TITLE, c -> c.identity().width(40).sortBy(PHASE.POSITION))
            .column("kind", PHASE.KIND)
            .column("optional", PHASE.OPTIONAL)
            .column("modality", PHASE.MODALITY, c -> c.hidden())
            .column("declaredDays", PHASE.DECLARED_DAYS, c -> c.hidden())
            .column("days", ListFields.count(PROGRAMME_DAY, PROGRAMME_DAY.PHASE_ID.eq(PHASE.ID)), c -> c.kind(ColumnKind.COUNT))
            .column("ceilingMinutes", PHASE.CEILING_MINUTES, c -> c.kind(ColumnKind.MINUTES).width(10))
            .column("aim", PHASE.AIM, c -> c.hidden().searchable())
            .order(Sort.by("offerCode"), Sort.by("title"))
            .build();

    /** Every price of every offer, those of hour banks too. */
    public static final ListDefinition PRICES = ListDefinition.named("prices")
            .from(PRICE, PRICE.ID)
            .where(PRICE.OFFER_ID.isNotNull().or(PRICE.phase().OFFER_ID.isNotNull()))
            .column("offerCode", DSL.coalesce(PRICE.offer().CODE, PRICE.phase().offer().CODE), c -> c.identity().whole().width(10))
            .column("offerTitle", DSL.coalesce(PRICE.offer().TITLE, PRICE.phase().offer().TITLE), c -> c.width(40))
            .column("phase", PRICE.phase().TITLE, c -> c.hidden())
            .column("label", PRICE.LABEL, c -> c.width(20))
            .column("amount", PRICE.AMOUNT, c -> c.money(PRICE.TAX_BASIS).unknown(Unknown.NOT_PROVIDED))
            .column("taxBasis", PRICE.TAX_BASIS, c -> c.hidden().width(8))
            .column("unit", PRICE.UNIT, c -> c.width(10))
            .column("inclusions", PRICE.INCLUSIONS)
            .column("note", PRICE.NOTE, c -> c.hidden())
            .order(Sort.by("offerCode"))
            .build();

    private OfferLists() {
    }

    /** All of them. */
    public static List<ListDefinition> all() {
        return List.of(OFFERS, PHASES, PRICES);
    }
}
