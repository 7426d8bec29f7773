package fr.estrade.offer;

import static fr.estrade.db.Tables.ATTACHMENT;
import static fr.estrade.db.Tables.AUDIENCE_ROLE;
import static fr.estrade.db.Tables.OFFER;
import static fr.estrade.db.Tables.PHASE;
import static fr.estrade.db.Tables.PRICE;
import static fr.estrade.db.Tables.PROGRAMME_DAY;
import static fr.estrade.db.Tables.PROGRAMME_LINE;
import static fr.estrade.db.Tables.SESSION;

import fr.estrade.offer.programme.Attachment;
import fr.estrade.offer.programme.AudienceRole;
import fr.estrade.offer.programme.Phase;
import fr.estrade.offer.programme.Price;
import fr.estrade.offer.programme.Programme;
import fr.estrade.offer.programme.ProgrammeDay;
import fr.estrade.offer.programme.ProgrammeLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Table;

/** A programme as rows of tables, each table's in the order of the programme. */
final class FlatProgramme {

    /** The tables whose rows have an order, those first that others belong to. */
    static final List<Table<?>> TABLES = List.of(AUDIENCE_ROLE, PHASE, PRICE, PROGRAMME_DAY, PROGRAMME_LINE, ATTACHMENT);

    /**
     * A row.
     *
     * @param group  where its order counts: rows of one table and one group stand one after the other
     * @param values of the columns that a programme knows, without id, version and position
     */
    record Row(Table<?> table, UUID id, List<Object> group, Map<Field<?>, Object> values) {

        /** The columns whose value differs from the other row's. */
        List<Field<?>> differences(Row other) {
            return values.keySet().stream().filter(field -> !same(values.get(field), other.values.get(field))).<Field<?>>map(field -> field).toList();
        }

        /** The rows it cannot do without, by their tables. */
        Map<Table<?>, UUID> parents() {
            Map<Table<?>, UUID> parents = new LinkedHashMap<>();
            put(parents, PHASE, PROGRAMME_DAY.PHASE_ID);
            put(parents, PHASE, PRICE.PHASE_ID);
            put(parents, PROGRAMME_DAY, PROGRAMME_LINE.PROGRAMME_DAY_ID);
            put(parents, PROGRAMME_DAY, ATTACHMENT.PROGRAMME_DAY_ID);
            return parents;
        }

        private void put(Map<Table<?>, UUID> parents, Table<?> table, Field<UUID> key) {
            if (values.get(key) instanceof UUID id) {
                parents.put(table, id);
            }
        }
    }

    /** That a day expects a role. */
    record Expected(UUID dayId, UUID roleId) {
    }

    private final ProgrammeOwner owner;
    private final Map<Table<?>, Map<UUID, Row>> rows = new LinkedHashMap<>();
    private final List<Expected> expected = new ArrayList<>();

    FlatProgramme(ProgrammeOwner owner, Programme programme) {
        this.owner = owner;
        TABLES.forEach(table -> rows.put(table, new LinkedHashMap<>()));
        ofOwner(programme);
        programme.roles().forEach(this::role);
        programme.objectives().forEach(line -> line(line, null));
        programme.phases().forEach(this::phase);
    }

    /** The rows of a table by id, in the order of the programme. */
    Map<UUID, Row> rows(Table<?> table) {
        return rows.getOrDefault(table, Map.of());
    }

    /** The row of the offer or session itself. */
    Row ownerRow() {
        return rows(ownerTable()).get(owner.id());
    }

    Table<?> ownerTable() {
        return owner.isSession() ? SESSION : OFFER;
    }

    List<Expected> expected() {
        return expected;
    }

    /** Whether two values of a column are the same to a person: 130 is 130.00, and an empty text is none. */
    static boolean same(Object one, Object other) {
        if (one instanceof BigDecimal number && other instanceof BigDecimal otherNumber) {
            return number.compareTo(otherNumber) == 0;
        }
        return Objects.equals("".equals(one) ? null : one, "".equals(other) ? null : other);
    }

    private void ofOwner(Programme programme) {
        Map<Field<?>, Object> values = new LinkedHashMap<>();
        values.put(owner.isSession() ? SESSION.PHASE_LABEL : OFFER.PHASE_LABEL, programme.label());
        rows.computeIfAbsent(ownerTable(), table -> new LinkedHashMap<>()).put(owner.id(), new Row(ownerTable(), owner.id(), List.of(), values));
    }

    private void role(AudienceRole role) {
        Map<Field<?>, Object> values = new LinkedHashMap<>();
        values.put(owner.kind().ofRole, owner.id());
        values.put(AUDIENCE_ROLE.NAME, role.name());
        values.put(AUDIENCE_ROLE.IMPORTANCE, role.importance());
        values.put(AUDIENCE_ROLE.NOTE, role.note());
        values.put(AUDIENCE_ROLE.ORIGIN_ID, role.originId());
        add(AUDIENCE_ROLE, role.id(), List.of(), values);
    }

    private void phase(Phase phase) {
        Map<Field<?>, Object> values = new LinkedHashMap<>();
        values.put(owner.kind().ofPhase, owner.id());
        values.put(PHASE.KIND, phase.kind());
        values.put(PHASE.OPTIONAL, phase.optional());
        values.put(PHASE.TAKEN_UP, phase.takenUp());
        values.put(PHASE.TITLE, phase.title());
        values.put(PHASE.AIM, phase.aim());
        values.put(PHASE.MODALITY, phase.modality());
        values.put(PHASE.DECLARED_DAYS, phase.declaredDays());
        values.put(PHASE.INTER_SESSION_WORK, phase.interSessionWork());
        values.put(PHASE.CEILING_MINUTES, phase.ceilingMinutes());
        values.put(PHASE.ORIGIN_ID, phase.originId());
        add(PHASE, phase.id(), List.of(), values);
        phase.prices().forEach(price -> price(price, phase.id()));
        phase.days().forEach(day -> day(day, phase.id()));
    }

    private void price(Price price, UUID phaseId) {
        Map<Field<?>, Object> values = new LinkedHashMap<>();
        values.put(PRICE.PHASE_ID, phaseId);
        values.put(PRICE.LABEL, price.label());
        values.put(PRICE.AMOUNT, price.amount());
        values.put(PRICE.TAX_BASIS, price.basis());
        values.put(PRICE.UNIT, price.unit());
        values.put(PRICE.INCLUSIONS, price.inclusions());
        values.put(PRICE.NOTE, price.note());
        values.put(PRICE.ORIGIN_ID, price.originId());
        add(PRICE, price.id(), List.of(phaseId), values);
    }

    private void day(ProgrammeDay day, UUID phaseId) {
        Map<Field<?>, Object> values = new LinkedHashMap<>();
        values.put(PROGRAMME_DAY.PHASE_ID, phaseId);
        values.put(PROGRAMME_DAY.TITLE, day.title());
        values.put(PROGRAMME_DAY.AUDIENCE, day.audience());
        values.put(PROGRAMME_DAY.METHODS, day.methods());
        values.put(PROGRAMME_DAY.NOTES, day.notes());
        values.put(PROGRAMME_DAY.MINUTES, day.minutes());
        values.put(PROGRAMME_DAY.START_TIME, day.times().start());
        values.put(PROGRAMME_DAY.BREAK_START, day.times().breakStart());
        values.put(PROGRAMME_DAY.BREAK_END, day.times().breakEnd());
        values.put(PROGRAMME_DAY.END_TIME, day.times().end());
        values.put(PROGRAMME_DAY.ORIGIN_ID, day.originId());
        add(PROGRAMME_DAY, day.id(), List.of(phaseId), values);
        day.lines().forEach(line -> line(line, day.id()));
        day.attachments().forEach(attachment -> attachment(attachment, day.id()));
        day.roleIds().forEach(role -> expected.add(new Expected(day.id(), role)));
    }

    /** @param dayId null for a line of the whole */
    private void line(ProgrammeLine line, UUID dayId) {
        Map<Field<?>, Object> values = new LinkedHashMap<>();
        values.put(PROGRAMME_LINE.PROGRAMME_DAY_ID, dayId);
        if (dayId == null) {
            values.put(owner.kind().ofLine, owner.id());
        }
        values.put(PROGRAMME_LINE.KIND, line.kind());
        values.put(PROGRAMME_LINE.SEQUENCE, (short) line.sequence());
        values.put(PROGRAMME_LINE.DEPTH, (short) line.depth());
        values.put(PROGRAMME_LINE.BODY, line.body());
        values.put(PROGRAMME_LINE.ORIGIN_ID, line.originId());
        add(PROGRAMME_LINE, line.id(), List.of(dayId == null ? owner.id() : dayId, line.kind(), line.sequence()), values);
    }

    private void attachment(Attachment attachment, UUID dayId) {
        Map<Field<?>, Object> values = new LinkedHashMap<>();
        values.put(ATTACHMENT.PROGRAMME_DAY_ID, dayId);
        values.put(ATTACHMENT.FILE_NAME, attachment.fileName());
        values.put(ATTACHMENT.MEDIA_TYPE, attachment.mediaType());
        values.put(ATTACHMENT.CAPTION, attachment.caption());
        values.put(ATTACHMENT.SIZE_BYTES, attachment.sizeBytes());
        add(ATTACHMENT, attachment.id(), List.of(dayId), values);
    }

    private void add(Table<?> table, UUID id, List<Object> group, Map<Field<?>, Object> values) {
        rows.get(table).put(id, new Row(table, id, group, values));
    }
}
