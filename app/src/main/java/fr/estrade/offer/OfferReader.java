package fr.estrade.offer;

import static fr.estrade.db.Tables.ATTACHMENT;
import static fr.estrade.db.Tables.CATEGORY;
import static fr.estrade.db.Tables.EVALUATION_MOMENT;
import static fr.estrade.db.Tables.OFFER;
import static fr.estrade.db.Tables.OFFER_CATEGORY;
import static fr.estrade.db.Tables.OFFER_TEXT_BLOCK;
import static fr.estrade.db.Tables.OFFER_TRAINER;
import static fr.estrade.db.Tables.ORGANISATION;
import static fr.estrade.db.Tables.SESSION;
import static fr.estrade.db.Tables.SHEET_REQUIREMENT;
import static fr.estrade.db.Tables.TEXT_BLOCK;
import static fr.estrade.db.Tables.TRAINER;

import fr.estrade.db.code.TextSection;
import fr.estrade.db.tables.records.OfferRecord;
import fr.estrade.offer.OfferSnapshot.Block;
import fr.estrade.offer.OfferSnapshot.Body;
import fr.estrade.offer.OfferSnapshot.Category;
import fr.estrade.offer.OfferSnapshot.TrainerName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** Reads an offer whole. */
public final class OfferReader {
    private final DSLContext dsl;

    public OfferReader(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The offer with all that belongs to it; empty when there is none of that id. */
    public Optional<OfferSnapshot> read(UUID id) {
        return dsl.fetchOptional(OFFER, OFFER.ID.eq(id)).map(this::snapshot);
    }

    /** The offer of that code, letters of either case; empty when there is none. */
    public Optional<OfferSnapshot> readByCode(String code) {
        return dsl.fetchOptional(OFFER, OFFER.CODE.equalIgnoreCase(code)).map(this::snapshot);
    }

    /** What a sheet must state by a referential ("V10"), in order. */
    public List<Requirement> requirements(String referential) {
        return dsl.selectFrom(SHEET_REQUIREMENT)
                .where(SHEET_REQUIREMENT.REFERENTIAL.eq(referential)).and(SHEET_REQUIREMENT.ARCHIVED.isFalse())
                .orderBy(SHEET_REQUIREMENT.POSITION, SHEET_REQUIREMENT.ID)
                .fetch(row -> new Requirement(row.getId(), row.getReferential(), row.getLabel(), row.getRule()));
    }

    /** The referentials there are requirements of, in alphabetical order. */
    public List<String> referentials() {
        return dsl.selectDistinct(SHEET_REQUIREMENT.REFERENTIAL).from(SHEET_REQUIREMENT).where(SHEET_REQUIREMENT.ARCHIVED.isFalse())
                .orderBy(SHEET_REQUIREMENT.REFERENTIAL).fetch(SHEET_REQUIREMENT.REFERENTIAL);
    }

    private OfferSnapshot snapshot(OfferRecord offer) {
        UUID id = offer.getId();
        offer.detach();
        return new OfferSnapshot(offer, body(offer.getOrganisationId()), body(offer.getProviderId()), categories(id), trainers(id),
                ProgrammeReader.read(dsl, ProgrammeOwner.offer(id)), ProgrammeReader.prices(dsl, ProgrammeOwner.offer(id)), blocks(id),
                evaluations(id), ProgrammeReader.attachments(dsl, ATTACHMENT.OFFER_ID, id), dsl.fetchCount(SESSION, SESSION.OFFER_ID.eq(id)));
    }

    private Body body(UUID organisationId) {
        return organisationId == null ? null : dsl.selectFrom(ORGANISATION).where(ORGANISATION.ID.eq(organisationId))
                .fetchOne(row -> new Body(row.getId(), row.getCode(), row.getName(), row.getCafCode()));
    }

    private List<Category> categories(UUID offerId) {
        return dsl.select(CATEGORY.ID, CATEGORY.LABEL).from(OFFER_CATEGORY).join(CATEGORY).on(OFFER_CATEGORY.CATEGORY_ID.eq(CATEGORY.ID))
                .where(OFFER_CATEGORY.OFFER_ID.eq(offerId)).orderBy(CATEGORY.POSITION, CATEGORY.ID)
                .fetch(row -> new Category(row.value1(), row.value2()));
    }

    private List<TrainerName> trainers(UUID offerId) {
        return dsl.select(TRAINER.ID, TRAINER.CODE, TRAINER.FIRST_NAME, TRAINER.LAST_NAME, ORGANISATION.NAME)
                .from(OFFER_TRAINER).join(TRAINER).on(OFFER_TRAINER.TRAINER_ID.eq(TRAINER.ID))
                .leftJoin(ORGANISATION).on(TRAINER.ORGANISATION_ID.eq(ORGANISATION.ID))
                .where(OFFER_TRAINER.OFFER_ID.eq(offerId)).orderBy(OFFER_TRAINER.POSITION, OFFER_TRAINER.ID)
                .fetch(row -> new TrainerName(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    private Map<TextSection, List<Block>> blocks(UUID offerId) {
        return dsl.select(OFFER_TEXT_BLOCK.SECTION, TEXT_BLOCK.ID, TEXT_BLOCK.TITLE, TEXT_BLOCK.BODY)
                .from(OFFER_TEXT_BLOCK).join(TEXT_BLOCK).on(OFFER_TEXT_BLOCK.TEXT_BLOCK_ID.eq(TEXT_BLOCK.ID))
                .where(OFFER_TEXT_BLOCK.OFFER_ID.eq(offerId)).orderBy(OFFER_TEXT_BLOCK.POSITION, OFFER_TEXT_BLOCK.ID)
                .fetchGroups(OFFER_TEXT_BLOCK.SECTION, row -> new Block(row.value2(), row.value3(), row.value4()));
    }

    private List<EvaluationStep> evaluations(UUID offerId) {
        return dsl.selectFrom(EVALUATION_MOMENT).where(EVALUATION_MOMENT.OFFER_ID.eq(offerId))
                .orderBy(EVALUATION_MOMENT.POSITION, EVALUATION_MOMENT.ID)
                .fetch(row -> new EvaluationStep(row.getId(), row.getVersion(), row.getMoment(), row.getLabel(), row.getMeans(), row.getPurpose(),
                        row.getToolOwner(), row.getReference(), row.getOffsetDays()));
    }
}
