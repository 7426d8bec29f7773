package fr.estrade.offer;

import static fr.estrade.db.Tables.ATTACHMENT;
import static fr.estrade.db.Tables.AUDIENCE_ROLE;
import static fr.estrade.db.Tables.DAY_ROLE;
import static fr.estrade.db.Tables.OFFER;
import static fr.estrade.db.Tables.PHASE;
import static fr.estrade.db.Tables.PRICE;
import static fr.estrade.db.Tables.PROGRAMME_DAY;
import static fr.estrade.db.Tables.PROGRAMME_LINE;
import static fr.estrade.db.Tables.SESSION;

import fr.estrade.db.code.LineKind;
import fr.estrade.db.code.PhaseLabel;
import fr.estrade.db.tables.records.PhaseRecord;
import fr.estrade.db.tables.records.PriceRecord;
import fr.estrade.db.tables.records.ProgrammeDayRecord;
import fr.estrade.db.tables.records.ProgrammeLineRecord;
import fr.estrade.offer.programme.Attachment;
import fr.estrade.offer.programme.AudienceRole;
import fr.estrade.offer.programme.DayTimes;
import fr.estrade.offer.programme.Phase;
import fr.estrade.offer.programme.Price;
import fr.estrade.offer.programme.Programme;
import fr.estrade.offer.programme.ProgrammeDay;
import fr.estrade.offer.programme.ProgrammeLine;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record7;
import org.jooq.TableField;

/** Reads programmes: a handful of statements for any number of them. */
public final class ProgrammeReader {
    private static final Field<?>[] DURATION = {PROGRAMME_DAY.ID, PROGRAMME_DAY.VERSION, PROGRAMME_DAY.PHASE_ID, PROGRAMME_DAY.MINUTES, PROGRAMME_DAY.START_TIME,
        PROGRAMME_DAY.BREAK_START, PROGRAMME_DAY.BREAK_END, PROGRAMME_DAY.END_TIME};

    private final DSLContext dsl;
    private final ProgrammeOwner.Kind kind;
    private final Collection<UUID> owners;

    private ProgrammeReader(DSLContext dsl, ProgrammeOwner.Kind kind, Collection<UUID> owners) {
        this.dsl = dsl;
        this.kind = kind;
        this.owners = owners;
    }

    /** The whole programme; empty phases and lists when there is nothing, or no such owner. */
    public static Programme read(DSLContext dsl, ProgrammeOwner owner) {
        Programme none = new Programme(PhaseLabel.PHASE, DayTimes.UNKNOWN, List.of(), List.of(), List.of());
        return new ProgrammeReader(dsl, owner.kind(), List.of(owner.id())).whole().getOrDefault(owner.id(), none);
    }

    /** The whole programmes of several owners, by id; those that exist. */
    public static Map<UUID, Programme> readAll(DSLContext dsl, ProgrammeOwner.Kind kind, Collection<UUID> ids) {
        return new ProgrammeReader(dsl, kind, ids).whole();
    }

    /**
     * Programmes with no more than totals need: of their phases the kind and whether they are firm, of their days the durations and
     * times. Everything else is null or empty.
     *
     * @param ids of offers or of sessions
     * @return by id, those that exist
     */
    public static Map<UUID, Programme> outlines(DSLContext dsl, ProgrammeOwner.Kind kind, Collection<UUID> ids) {
        return new ProgrammeReader(dsl, kind, ids).outlines();
    }

    /** The prices of the whole, in order: those of a phase are in the phase. */
    public static List<Price> prices(DSLContext dsl, ProgrammeOwner owner) {
        return dsl.selectFrom(PRICE).where(owner.kind().ofPrice.eq(owner.id())).orderBy(PRICE.POSITION, PRICE.ID).fetch(ProgrammeReader::price);
    }

    /** The prices of several owners, by id, in order. */
    static Map<UUID, List<Price>> prices(DSLContext dsl, ProgrammeOwner.Kind kind, Collection<UUID> ids) {
        return dsl.selectFrom(PRICE).where(kind.ofPrice.in(ids)).orderBy(PRICE.POSITION, PRICE.ID).fetchGroups(kind.ofPrice, ProgrammeReader::price);
    }

    private Map<UUID, Programme> outlines() {
        Map<UUID, List<ProgrammeDayRecord>> days = days(DURATION);
        Map<UUID, List<PhaseRecord>> phases = phases(kind.ofPhase, PHASE.ID, PHASE.VERSION, PHASE.KIND, PHASE.OPTIONAL, PHASE.TAKEN_UP, PHASE.CEILING_MINUTES);
        Map<UUID, Programme> programmes = new HashMap<>();
        heads().forEach((id, head) -> programmes.put(id, new Programme(head.label, head.times, List.of(), List.of(),
                phases.getOrDefault(id, List.of()).stream()
                        .map(phase -> phase(phase, List.of(), days.getOrDefault(phase.getId(), List.of()).stream()
                                .map(day -> day(day, List.of(), List.of(), List.of())).toList()))
                        .toList())));
        return programmes;
    }

    private Map<UUID, Programme> whole() {
        Map<UUID, List<ProgrammeDayRecord>> days = days(PROGRAMME_DAY.fields());
        Map<UUID, List<PhaseRecord>> phases = phases(PHASE.fields());
        Map<UUID, List<ProgrammeLine>> lines = linesOfDays();
        Map<UUID, List<UUID>> expected = expectedRoles();
        Map<UUID, List<Attachment>> attachments = attachmentsOfDays();
        Map<UUID, List<Price>> prices = pricesOfPhases();
        Map<UUID, List<ProgrammeLine>> objectives = objectives();
        Map<UUID, List<AudienceRole>> roles = roles();
        Map<UUID, Programme> programmes = new HashMap<>();
        heads().forEach((id, head) -> programmes.put(id, new Programme(head.label, head.times,
                objectives.getOrDefault(id, List.of()), roles.getOrDefault(id, List.of()),
                phases.getOrDefault(id, List.of()).stream()
                        .map(phase -> phase(phase, prices.getOrDefault(phase.getId(), List.of()),
                                days.getOrDefault(phase.getId(), List.of()).stream()
                                        .map(day -> day(day, lines.getOrDefault(day.getId(), List.of()),
                                                expected.getOrDefault(day.getId(), List.of()), attachments.getOrDefault(day.getId(), List.of())))
                                        .toList()))
                        .toList())));
        return programmes;
    }

    private record Head(PhaseLabel label, DayTimes times) {
    }

    private Map<UUID, Head> heads() {
        return switch (kind) {
            case OFFER -> dsl.select(OFFER.ID, OFFER.PHASE_LABEL, OFFER.USUAL_START, OFFER.USUAL_BREAK_START, OFFER.USUAL_BREAK_END, OFFER.USUAL_END,
                    OFFER.VERSION).from(OFFER).where(OFFER.ID.in(owners)).fetchMap(Record7::value1, ProgrammeReader::head);
            case SESSION -> dsl.select(SESSION.ID, SESSION.PHASE_LABEL, SESSION.USUAL_START, SESSION.USUAL_BREAK_START, SESSION.USUAL_BREAK_END,
                    SESSION.USUAL_END, SESSION.VERSION).from(SESSION).where(SESSION.ID.in(owners)).fetchMap(Record7::value1, ProgrammeReader::head);
        };
    }

    private static Head head(Record7<UUID, PhaseLabel, LocalTime, LocalTime, LocalTime, LocalTime, Long> row) {
        return new Head(row.value2(), new DayTimes(row.value3(), row.value4(), row.value5(), row.value6()));
    }

    private Map<UUID, List<PhaseRecord>> phases(Field<?>... columns) {
        return dsl.select(columns).from(PHASE).where(mine()).orderBy(PHASE.POSITION, PHASE.ID).fetchGroups(kind.ofPhase, row -> row.into(PHASE));
    }

    private Condition mine() {
        return kind.ofPhase.in(owners);
    }

    private Map<UUID, List<ProgrammeDayRecord>> days(Field<?>... columns) {
        return dsl.select(columns).from(PROGRAMME_DAY).join(PHASE).on(PROGRAMME_DAY.PHASE_ID.eq(PHASE.ID)).where(mine())
                .orderBy(PROGRAMME_DAY.POSITION, PROGRAMME_DAY.ID).fetchGroups(PROGRAMME_DAY.PHASE_ID, row -> row.into(PROGRAMME_DAY));
    }

    private Map<UUID, List<ProgrammeLine>> linesOfDays() {
        // Objectives stand before contents on the page: O comes after C in the alphabet.
        return dsl.select(PROGRAMME_LINE.fields()).from(PROGRAMME_LINE)
                .join(PROGRAMME_DAY).on(PROGRAMME_LINE.PROGRAMME_DAY_ID.eq(PROGRAMME_DAY.ID)).join(PHASE).on(PROGRAMME_DAY.PHASE_ID.eq(PHASE.ID))
                .where(mine())
                .orderBy(PROGRAMME_LINE.SEQUENCE, PROGRAMME_LINE.KIND.desc(), PROGRAMME_LINE.POSITION, PROGRAMME_LINE.ID)
                .fetchGroups(PROGRAMME_LINE.PROGRAMME_DAY_ID, row -> line(row.into(PROGRAMME_LINE)));
    }

    private Map<UUID, List<ProgrammeLine>> objectives() {
        return dsl.selectFrom(PROGRAMME_LINE).where(kind.ofLine.in(owners)).and(PROGRAMME_LINE.KIND.eq(LineKind.OBJECTIVE))
                .orderBy(PROGRAMME_LINE.POSITION, PROGRAMME_LINE.ID).fetchGroups(kind.ofLine, ProgrammeReader::line);
    }

    private Map<UUID, List<AudienceRole>> roles() {
        return dsl.selectFrom(AUDIENCE_ROLE).where(kind.ofRole.in(owners)).orderBy(AUDIENCE_ROLE.POSITION, AUDIENCE_ROLE.ID)
                .fetchGroups(kind.ofRole, role -> new AudienceRole(role.getId(), role.getVersion(), role.getOriginId(), role.getName(),
                        role.getImportance(), role.getNote()));
    }

    private Map<UUID, List<UUID>> expectedRoles() {
        return dsl.select(DAY_ROLE.PROGRAMME_DAY_ID, DAY_ROLE.AUDIENCE_ROLE_ID).from(DAY_ROLE)
                .join(AUDIENCE_ROLE).on(DAY_ROLE.AUDIENCE_ROLE_ID.eq(AUDIENCE_ROLE.ID)).where(kind.ofRole.in(owners))
                .orderBy(AUDIENCE_ROLE.POSITION, AUDIENCE_ROLE.ID).fetchGroups(DAY_ROLE.PROGRAMME_DAY_ID, DAY_ROLE.AUDIENCE_ROLE_ID);
    }

    private Map<UUID, List<Price>> pricesOfPhases() {
        return dsl.select(PRICE.fields()).from(PRICE).join(PHASE).on(PRICE.PHASE_ID.eq(PHASE.ID)).where(mine())
                .orderBy(PRICE.POSITION, PRICE.ID).fetchGroups(PRICE.PHASE_ID, row -> price(row.into(PRICE)));
    }

    private Map<UUID, List<Attachment>> attachmentsOfDays() {
        return dsl.select(ATTACHMENT.ID, ATTACHMENT.PROGRAMME_DAY_ID, ATTACHMENT.FILE_NAME, ATTACHMENT.MEDIA_TYPE, ATTACHMENT.CAPTION,
                        ATTACHMENT.SIZE_BYTES)
                .from(ATTACHMENT).join(PROGRAMME_DAY).on(ATTACHMENT.PROGRAMME_DAY_ID.eq(PROGRAMME_DAY.ID)).join(PHASE).on(PROGRAMME_DAY.PHASE_ID.eq(PHASE.ID))
                .where(mine()).orderBy(ATTACHMENT.POSITION, ATTACHMENT.ID).fetchGroups(ATTACHMENT.PROGRAMME_DAY_ID, ProgrammeReader::attachment);
    }

    /** Attachments by the column that names their owner, without their content. */
    static List<Attachment> attachments(DSLContext dsl, TableField<?, UUID> ownerColumn, UUID owner) {
        return dsl.select(ATTACHMENT.ID, ATTACHMENT.FILE_NAME, ATTACHMENT.MEDIA_TYPE, ATTACHMENT.CAPTION, ATTACHMENT.SIZE_BYTES).from(ATTACHMENT)
                .where(ownerColumn.eq(owner)).orderBy(ATTACHMENT.POSITION, ATTACHMENT.ID).fetch(ProgrammeReader::attachment);
    }

    /** Attachments of several owners, by id. */
    static Map<UUID, List<Attachment>> attachments(DSLContext dsl, TableField<?, UUID> ownerColumn, Collection<UUID> owners) {
        return dsl.select(ownerColumn, ATTACHMENT.ID, ATTACHMENT.FILE_NAME, ATTACHMENT.MEDIA_TYPE, ATTACHMENT.CAPTION, ATTACHMENT.SIZE_BYTES)
                .from(ATTACHMENT).where(ownerColumn.in(owners)).orderBy(ATTACHMENT.POSITION, ATTACHMENT.ID)
                .fetchGroups(ownerColumn, ProgrammeReader::attachment);
    }

    private static Attachment attachment(Record row) {
        return new Attachment(row.get(ATTACHMENT.ID), row.get(ATTACHMENT.FILE_NAME), row.get(ATTACHMENT.MEDIA_TYPE), row.get(ATTACHMENT.CAPTION),
                row.get(ATTACHMENT.SIZE_BYTES));
    }

    private static Phase phase(PhaseRecord row, List<Price> prices, List<ProgrammeDay> days) {
        return new Phase(row.getId(), row.getVersion(), row.getOriginId(), row.getKind(), row.getOptional(), row.getTakenUp(), row.getTitle(),
                row.getAim(), row.getModality(), row.getDeclaredDays(), row.getInterSessionWork(), row.getCeilingMinutes(), prices, days);
    }

    private static ProgrammeDay day(ProgrammeDayRecord row, List<ProgrammeLine> lines, List<UUID> roles, List<Attachment> attachments) {
        DayTimes times = new DayTimes(row.getStartTime(), row.getBreakStart(), row.getBreakEnd(), row.getEndTime());
        return new ProgrammeDay(row.getId(), row.getVersion(), row.getOriginId(), row.getTitle(), row.getAudience(), row.getMethods(),
                row.getNotes(), row.getMinutes(), times, lines, roles, attachments);
    }

    private static ProgrammeLine line(ProgrammeLineRecord row) {
        return new ProgrammeLine(row.getId(), row.getVersion(), row.getOriginId(), row.getKind(), row.getSequence(), row.getDepth(), row.getBody());
    }

    private static Price price(PriceRecord row) {
        return new Price(row.getId(), row.getVersion(), row.getOriginId(), row.getLabel(), row.getAmount(), row.getTaxBasis(), row.getUnit(),
                row.getInclusions(), row.getNote());
    }
}
