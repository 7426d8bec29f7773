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
import fr.estrade.offer.programme.Attachment;
import fr.estrade.offer.programme.Price;
import fr.estrade.offer.programme.Programme;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Reads an offer whole. */
public final class OfferReader {
    private final DSLContext dsl;

    public OfferReader(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The offer with all that belongs to it; empty when there is none of that id. */
    public Optional<OfferSnapshot> read(UUID id) {
        return Optional.ofNullable(readAll(List.of(id)).get(id));
    }

    /** The offer of that code, letters of either case; empty when there is none. */
    public Optional<OfferSnapshot> readByCode(String code) {
        return dsl.select(OFFER.ID).from(OFFER).where(OFFER.CODE.equalIgnoreCase(code)).fetchOptional(OFFER.ID).flatMap(this::read);
    }

    /** What a sheet must state by a referential ("V10"), in order. */
    public List<Requirement> requirements(String referential) {
        return dsl.selectFrom(SHEET_REQUIREMENT)
                .where(SHEET_REQUIREMENT.REFERENTIAL.eq(referential)).and(SHEET_REQUIREMENT.ARCHIVED.isFalse())
                .orderBy(SHEET_REQUIREMENT.POSITION, SHEET_REQUIREMENT.ID)
                .fetch(row -> new Requirement(row.getId(), row.getReferential(), row.getLabel(), row.getLabelEn(), row.getRule()));
    }

    /** The referentials there are requirements of, in alphabetical order. */
    public List<String> referentials() {
        return dsl.selectDistinct(SHEET_REQUIREMENT.REFERENTIAL).from(SHEET_REQUIREMENT).where(SHEET_REQUIREMENT.ARCHIVED.isFalse())
                .orderBy(SHEET_REQUIREMENT.REFERENTIAL).fetch(SHEET_REQUIREMENT.REFERENTIAL);
    }

    /** The referential that counts now, which is the newest; empty while there are no requirements. */
    public Optional<String> currentReferential() {
        return Referentials.current(referentials());
    }

    /**
     * Offers with all that belongs to them: a handful of statements for any number.
     *
     * @return by id, those that exist, in the order of the ids
     */
    public Map<UUID, OfferSnapshot> readAll(Collection<UUID> ids) {
        Map<UUID, OfferRecord> found = dsl.selectFrom(OFFER).where(OFFER.ID.in(ids)).fetchMap(OFFER.ID);
        found.values().forEach(OfferRecord::detach);
        Set<UUID> bodies = found.values().stream().flatMap(offer -> Stream.of(offer.getOrganisationId(), offer.getProviderId()))
                .filter(Objects::nonNull).collect(Collectors.toSet());
        Map<UUID, Body> bodyOf = dsl.selectFrom(ORGANISATION).where(ORGANISATION.ID.in(bodies))
                .fetchMap(ORGANISATION.ID, row -> new Body(row.getId(), row.getCode(), row.getName(), row.getCafCode()));
        Map<UUID, List<Category>> categories = categories(ids);
        Map<UUID, List<TrainerName>> trainers = trainers(ids);
        Map<UUID, Programme> programmes = ProgrammeReader.readAll(dsl, ProgrammeOwner.Kind.OFFER, ids);
        Map<UUID, List<Price>> prices = ProgrammeReader.prices(dsl, ProgrammeOwner.Kind.OFFER, ids);
        Map<UUID, Map<TextSection, List<Block>>> blocks = blocks(ids);
        Map<UUID, List<EvaluationStep>> evaluations = evaluations(ids);
        Map<UUID, List<Attachment>> attachments = ProgrammeReader.attachments(dsl, ATTACHMENT.OFFER_ID, ids);
        Map<UUID, Integer> sessions = dsl.select(SESSION.OFFER_ID, DSL.count()).from(SESSION).where(SESSION.OFFER_ID.in(ids))
                .groupBy(SESSION.OFFER_ID).fetchMap(SESSION.OFFER_ID, DSL.count());
        Map<UUID, OfferSnapshot> offers = new LinkedHashMap<>();
        for (UUID id : ids) {
            OfferRecord offer = found.get(id);
            if (offer != null) {
                offers.put(id, new OfferSnapshot(offer, bodyOf.get(offer.getOrganisationId()), bodyOf.get(offer.getProviderId()),
                        categories.getOrDefault(id, List.of()), trainers.getOrDefault(id, List.of()), programmes.get(id),
                        prices.getOrDefault(id, List.of()), blocks.getOrDefault(id, Map.of()), evaluations.getOrDefault(id, List.of()),
                        attachments.getOrDefault(id, List.of()), sessions.getOrDefault(id, 0)));
            }
        }
        return offers;
    }

    private Map<UUID, List<Category>> categories(Collection<UUID> ids) {
        return dsl.select(OFFER_CATEGORY.OFFER_ID, CATEGORY.ID, CATEGORY.LABEL).from(OFFER_CATEGORY)
                .join(CATEGORY).on(OFFER_CATEGORY.CATEGORY_ID.eq(CATEGORY.ID))
                .where(OFFER_CATEGORY.OFFER_ID.in(ids)).orderBy(CATEGORY.POSITION, CATEGORY.ID)
                .fetchGroups(OFFER_CATEGORY.OFFER_ID, row -> new Category(row.value2(), row.value3()));
    }

    private Map<UUID, List<TrainerName>> trainers(Collection<UUID> ids) {
        return dsl.select(OFFER_TRAINER.OFFER_ID, TRAINER.ID, TRAINER.CODE, TRAINER.FIRST_NAME, TRAINER.LAST_NAME, ORGANISATION.NAME)
                .from(OFFER_TRAINER).join(TRAINER).on(OFFER_TRAINER.TRAINER_ID.eq(TRAINER.ID))
                .leftJoin(ORGANISATION).on(TRAINER.ORGANISATION_ID.eq(ORGANISATION.ID))
                .where(OFFER_TRAINER.OFFER_ID.in(ids)).orderBy(OFFER_TRAINER.POSITION, OFFER_TRAINER.ID)
                .fetchGroups(OFFER_TRAINER.OFFER_ID,
                        row -> new TrainerName(row.value2(), row.value3(), row.value4(), row.value5(), row.value6()));
    }

    private Map<UUID, Map<TextSection, List<Block>>> blocks(Collection<UUID> ids) {
        Map<UUID, Map<TextSection, List<Block>>> found = new HashMap<>();
        dsl.select(OFFER_TEXT_BLOCK.OFFER_ID, OFFER_TEXT_BLOCK.SECTION, TEXT_BLOCK.ID, TEXT_BLOCK.TITLE, TEXT_BLOCK.BODY)
                .from(OFFER_TEXT_BLOCK).join(TEXT_BLOCK).on(OFFER_TEXT_BLOCK.TEXT_BLOCK_ID.eq(TEXT_BLOCK.ID))
                .where(OFFER_TEXT_BLOCK.OFFER_ID.in(ids)).orderBy(OFFER_TEXT_BLOCK.POSITION, OFFER_TEXT_BLOCK.ID)
                .forEach(row -> found.computeIfAbsent(row.value1(), id -> new EnumMap<>(TextSection.class))
                        .computeIfAbsent(row.value2(), section -> new ArrayList<>()).add(new Block(row.value3(), row.value4(), row.value5())));
        return found;
    }

    private Map<UUID, List<EvaluationStep>> evaluations(Collection<UUID> ids) {
        return dsl.selectFrom(EVALUATION_MOMENT).where(EVALUATION_MOMENT.OFFER_ID.in(ids))
                .orderBy(EVALUATION_MOMENT.POSITION, EVALUATION_MOMENT.ID)
                .fetchGroups(EVALUATION_MOMENT.OFFER_ID, row -> new EvaluationStep(row.getId(), row.getVersion(), row.getMoment(), row.getLabel(),
                        row.getMeans(), row.getPurpose(), row.getToolOwner(), row.getReference(), row.getOffsetDays()));
    }
}
