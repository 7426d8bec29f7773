package fr.estrade.offer;

import static fr.estrade.db.Tables.ATTACHMENT;
import static fr.estrade.db.Tables.EVALUATION_MOMENT;
import static fr.estrade.db.Tables.OFFER;
import static fr.estrade.db.Tables.OFFER_CATEGORY;
import static fr.estrade.db.Tables.OFFER_TEXT_BLOCK;
import static fr.estrade.db.Tables.OFFER_TRAINER;

import fr.estrade.db.code.DeliveryType;
import fr.estrade.db.code.OfferStatus;
import fr.estrade.db.code.TextSection;
import fr.estrade.db.tables.records.IssuedSheetRecord;
import fr.estrade.db.tables.records.OfferCategoryRecord;
import fr.estrade.db.tables.records.OfferRecord;
import fr.estrade.db.tables.records.OfferTextBlockRecord;
import fr.estrade.db.tables.records.OfferTrainerRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Journal;
import fr.estrade.journal.Position;
import fr.estrade.journal.Saved;
import fr.estrade.journal.Tx;
import fr.estrade.offer.programme.DayTimes;
import fr.estrade.record.ColumnFacts;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;

/** What is done with offers as a whole: each call is one change of the journal. None may be called on the screen's thread. */
public final class Offers {
    private static final CodeSeries CODES = new CodeSeries(OFFER, OFFER.CODE, "O");

    private final Journal journal;

    public Offers(Journal journal) {
        this.journal = journal;
    }

    /** The code that a new offer of a year would get: O26-014. */
    public static String proposedCode(DSLContext dsl, int year) {
        return CODES.next(dsl, year);
    }

    /**
     * Makes an empty draft with the office's usual times.
     *
     * @param code  tidied; null or blank: the next one of the series
     * @param title not blank
     * @return its id
     * @throws fr.estrade.journal.ConstraintException if the code is taken
     */
    public UUID create(String code, String title) {
        return create(code, title, null);
    }

    /** The same with its type; {@code type} may be null. */
    public UUID create(String code, String title, DeliveryType type) {
        return journal.writeReturning(ChangeLabel.of("change.offer.created", Labels.shortened(title)), tx -> {
            DayTimes usual = OfficeDefaults.read(tx.dsl()).usualTimes();
            OfferRecord offer = new OfferRecord();
            offer.setTitle(title.strip());
            offer.setVintage(Vintage.in(title));
            offer.setDeliveryType(type);
            String typed = ColumnFacts.of(OFFER.CODE).tidy(code);
            offer.setCode(typed != null ? typed : nextCode(tx));
            offer.setUsualStart(usual.start());
            offer.setUsualBreakStart(usual.breakStart());
            offer.setUsualBreakEnd(usual.breakEnd());
            offer.setUsualEnd(usual.end());
            return tx.insert(offer).getId();
        });
    }

    /** Makes a draft with everything that a template (or any offer) has, under a new title; its id. */
    public UUID createFromTemplate(UUID templateId, String title) {
        return createFromTemplate(templateId, title, null);
    }

    /** The same with another type; {@code type} null keeps the template's. */
    public UUID createFromTemplate(UUID templateId, String title, DeliveryType type) {
        return copy(ChangeLabel.of("change.offer.createdFromTemplate", Labels.shortened(title)), templateId, title, type);
    }

    /** Makes a draft with everything that an offer has, under a new title and the next code; its id. Issued sheets are not copied. */
    public UUID duplicate(UUID offerId, String title) {
        return copy(ChangeLabel.of("change.offer.duplicated", Labels.shortened(title)), offerId, title, null);
    }

    private UUID copy(ChangeLabel label, UUID originalId, String title, DeliveryType type) {
        return journal.writeReturning(label, tx -> {
            OfferRecord copy = Rows.current(tx, OFFER, originalId).copy();
            copy.setCode(nextCode(tx));
            copy.setTitle(title.strip());
            if (Vintage.in(title) != null) {
                copy.setVintage(Vintage.in(title));
            }
            copy.setStatus(OfferStatus.DRAFT);
            if (type != null) {
                copy.setDeliveryType(type);
            }
            copy.setTemplate(false);
            copy.setUpdatedOn(null);
            UUID id = tx.insert(copy).getId();
            copyRows(tx, OFFER_CATEGORY, OFFER_CATEGORY.OFFER_ID, originalId, id);
            copyRows(tx, OFFER_TEXT_BLOCK, OFFER_TEXT_BLOCK.OFFER_ID, originalId, id);
            copyRows(tx, OFFER_TRAINER, OFFER_TRAINER.OFFER_ID, originalId, id);
            copyRows(tx, EVALUATION_MOMENT, EVALUATION_MOMENT.OFFER_ID, originalId, id);
            copyRows(tx, ATTACHMENT, ATTACHMENT.OFFER_ID, originalId, id);
            new ProgrammeCopy(tx, ProgrammeCopy.Origin.NONE).whole(ProgrammeOwner.offer(originalId), ProgrammeOwner.offer(id));
            return id;
        });
    }

    private static <R extends UpdatableRecord<R>> void copyRows(Tx tx, Table<R> table, TableField<R, UUID> offerId, UUID from, UUID to) {
        tx.insertAll(tx.dsl().selectFrom(table).where(offerId.eq(from)).fetch().map(row -> {
            R copy = row.copy();
            copy.set(offerId, to);
            return copy;
        }));
    }

    private static String nextCode(Tx tx) {
        return CODES.next(tx.dsl(), tx.madeAt().atZone(OfficeDefaults.read(tx.dsl()).zone()).getYear());
    }

    /** Publishes offers: their sheets are given out. */
    public Saved publish(Collection<UUID> offerIds) {
        return journal.write(ChangeLabel.of("change.offer.published", offerIds.size()),
                tx -> tx.updateWhere(OFFER, OFFER.ID.in(offerIds), offer -> offer.setStatus(OfferStatus.PUBLISHED)));
    }

    /** Makes an offer one that others are made from, or an ordinary one again. */
    public Saved setTemplate(UUID offerId, boolean template) {
        return journal.write(ChangeLabel.of(template ? "change.offer.templateMade" : "change.offer.templateUnmade"),
                tx -> tx.updateWhere(OFFER, OFFER.ID.eq(offerId), offer -> offer.setTemplate(template)));
    }

    /** Archives offers: they are no longer proposed. */
    public Saved archive(Collection<UUID> offerIds) {
        return journal.write(ChangeLabel.of("change.offer.archived", offerIds.size()),
                tx -> tx.updateWhere(OFFER, OFFER.ID.in(offerIds), offer -> offer.setStatus(OfferStatus.ARCHIVED)));
    }

    /** Brings archived offers back as drafts; others stay as they are. */
    public Saved unarchive(Collection<UUID> offerIds) {
        Condition archived = OFFER.ID.in(offerIds).and(OFFER.STATUS.eq(OfferStatus.ARCHIVED));
        return journal.write(ChangeLabel.of("change.offer.unarchived", offerIds.size()),
                tx -> tx.updateWhere(OFFER, archived, offer -> offer.setStatus(OfferStatus.DRAFT)));
    }

    /**
     * Deletes offers with everything that belongs to them.
     *
     * @throws fr.estrade.journal.StillUsedException if one of them has sessions; archive it instead
     */
    public Saved delete(Collection<UUID> offerIds) {
        return journal.write(ChangeLabel.of("change.offer.deleted", offerIds.size()), tx -> offerIds.forEach(id -> tx.deleteTree(OFFER, id)));
    }

    /**
     * Keeps the offer's sheet as it is now, with the words of its text blocks, as given out. It never changes afterwards.
     *
     * @param note for whom or what; may be null
     * @return id of the issued sheet
     */
    public UUID issueSheet(UUID offerId, String note) {
        return journal.writeReturning(ChangeLabel.of("change.offer.issued"), tx -> {
            OfferSnapshot snapshot = new OfferReader(tx.dsl()).read(Rows.current(tx, OFFER, offerId).getId()).orElseThrow();
            IssuedSheetRecord sheet = new IssuedSheetRecord();
            sheet.setOfferId(offerId);
            sheet.setIssuedAt(tx.madeAt().atOffset(ZoneOffset.UTC));
            sheet.setNote(note);
            sheet.setContent(ShowOffer.json(snapshot).toString());
            return tx.insert(sheet).getId();
        });
    }

    /** Sets which shared texts a section prints before the offer's own, in this order. */
    public void setTextBlocks(UUID offerId, TextSection section, List<UUID> blockIds) {
        Condition here = OFFER_TEXT_BLOCK.OFFER_ID.eq(offerId).and(OFFER_TEXT_BLOCK.SECTION.eq(section));
        journal.write(ChangeLabel.of("change.offer.textBlocks"), tx -> relink(tx, OFFER_TEXT_BLOCK, here, OFFER_TEXT_BLOCK.TEXT_BLOCK_ID,
                OFFER_TEXT_BLOCK.POSITION, blockIds, () -> {
                    OfferTextBlockRecord row = new OfferTextBlockRecord();
                    row.setOfferId(offerId);
                    row.setSection(section);
                    return row;
                }));
    }

    /** Sets the categories of an offer. */
    public void setCategories(UUID offerId, Collection<UUID> categoryIds) {
        journal.write(ChangeLabel.of("change.offer.categories"), tx -> relink(tx, OFFER_CATEGORY, OFFER_CATEGORY.OFFER_ID.eq(offerId),
                OFFER_CATEGORY.CATEGORY_ID, null, List.copyOf(categoryIds), () -> {
                    OfferCategoryRecord row = new OfferCategoryRecord();
                    row.setOfferId(offerId);
                    return row;
                }));
    }

    /** Sets who gives an offer, in this order. */
    public void setTrainers(UUID offerId, List<UUID> trainerIds) {
        journal.write(ChangeLabel.of("change.offer.trainers"), tx -> relink(tx, OFFER_TRAINER, OFFER_TRAINER.OFFER_ID.eq(offerId),
                OFFER_TRAINER.TRAINER_ID, OFFER_TRAINER.POSITION, trainerIds, () -> {
                    OfferTrainerRecord row = new OfferTrainerRecord();
                    row.setOfferId(offerId);
                    return row;
                }));
    }

    /** Makes the rows of a link point to exactly these. {@code position} is null where there is no order. */
    private static <R extends UpdatableRecord<R>> void relink(Tx tx, Table<R> table, Condition here, TableField<R, UUID> target,
            TableField<R, String> position, List<UUID> wanted, Supplier<R> newRow) {
        List<UUID> distinct = wanted.stream().distinct().toList();
        tx.deleteWhere(table, here.and(target.notIn(distinct)));
        Map<UUID, R> there = tx.dsl().selectFrom(table).where(here).fetchMap(target);
        List<String> places = Position.spread(distinct.size());
        for (int i = 0; i < distinct.size(); i++) {
            R row = there.get(distinct.get(i));
            boolean isNew = row == null;
            if (isNew) {
                row = newRow.get();
                row.set(target, distinct.get(i));
            }
            if (position != null) {
                row.set(position, places.get(i));
            }
            if (isNew) {
                tx.insert(row);
            } else {
                tx.update(row);
            }
        }
    }
}
