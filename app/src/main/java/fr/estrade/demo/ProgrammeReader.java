package fr.estrade.demo;

import static fr.estrade.db.Tables.AUDIENCE_ROLE;
import static fr.estrade.db.Tables.PHASE;
import static fr.estrade.db.Tables.PRICE;
import static fr.estrade.db.Tables.PROGRAMME_DAY;
import static fr.estrade.db.Tables.PROGRAMME_LINE;

import com.fasterxml.jackson.databind.JsonNode;
import fr.estrade.db.code.LineKind;
import fr.estrade.db.code.PhaseKind;
import fr.estrade.db.tables.records.AudienceRoleRecord;
import fr.estrade.db.tables.records.DayRoleRecord;
import fr.estrade.db.tables.records.PhaseRecord;
import fr.estrade.db.tables.records.PriceRecord;
import fr.estrade.db.tables.records.ProgrammeDayRecord;
import fr.estrade.db.tables.records.ProgrammeLineRecord;
import fr.estrade.demo.ProgrammeRows.DayRows;
import fr.estrade.demo.ProgrammeRows.PhaseRows;
import fr.estrade.journal.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;

/**
 * Makes the rows of an offer's programme of its content: objectives, roles, prices, phases, days. The lines of a day are
 * grouped by sequence; a list within a list of lines is one level deeper.
 */
final class ProgrammeReader {
    private static final Set<String> PHASE_PARTS = Set.of("days", "prices");
    private static final Set<String> DAY_PARTS = Set.of("sequences", "roles");

    private final RowReader reader;
    private final SeededIds ids;
    private final UUID offerId;
    private final Map<String, UUID> roleIds = new HashMap<>();

    ProgrammeReader(RowReader reader, SeededIds ids, UUID offerId) {
        this.reader = reader;
        this.ids = ids;
        this.offerId = offerId;
    }

    ProgrammeRows read(JsonNode offer) {
        List<AudienceRoleRecord> roles = placed(offer.path("roles"), AUDIENCE_ROLE.POSITION, this::role);
        List<ProgrammeLineRecord> objectives = lines(offer.path("objectives"), LineKind.OBJECTIVE, 1);
        objectives.forEach(line -> line.setOfferId(offerId));
        List<PriceRecord> prices = prices(offer);
        prices.forEach(price -> price.setOfferId(offerId));
        return new ProgrammeRows(place(objectives, PROGRAMME_LINE.POSITION), roles, prices, phases(offer.path("phases")));
    }

    private AudienceRoleRecord role(JsonNode role) {
        AudienceRoleRecord row = reader.read(new AudienceRoleRecord(), role, Set.of("key"));
        row.setOfferId(offerId);
        roleIds.put(role.path("key").asText(), row.getId());
        return row;
    }

    private List<PriceRecord> prices(JsonNode owner) {
        return placed(owner.path("prices"), PRICE.POSITION, price -> reader.read(new PriceRecord(), price, Set.of()));
    }

    private List<PhaseRows> phases(JsonNode phases) {
        List<PhaseRows> rows = new ArrayList<>();
        for (JsonNode phase : phases) {
            PhaseRecord row = reader.read(newPhase(), phase, PHASE_PARTS);
            row.setOfferId(offerId);
            List<PriceRecord> prices = prices(phase);
            prices.forEach(price -> price.setPhaseId(row.getId()));
            rows.add(new PhaseRows(row, prices, days(phase.path("days"), row.getId())));
        }
        place(rows.stream().map(PhaseRows::phase).toList(), PHASE.POSITION);
        return rows;
    }

    /** A phase as most are; what the base would fill in stands here too, because sessions copy it before it is stored. */
    static PhaseRecord newPhase() {
        PhaseRecord row = new PhaseRecord();
        row.setKind(PhaseKind.DAYS);
        row.setOptional(false);
        return row;
    }

    private List<DayRows> days(JsonNode days, UUID phaseId) {
        List<DayRows> rows = new ArrayList<>();
        for (JsonNode day : days) {
            ProgrammeDayRecord row = reader.read(new ProgrammeDayRecord(), day, DAY_PARTS);
            row.setPhaseId(phaseId);
            rows.add(new DayRows(row, sequences(day.path("sequences"), row.getId()), dayRoles(day.path("roles"), row.getId())));
        }
        place(rows.stream().map(DayRows::day).toList(), PROGRAMME_DAY.POSITION);
        return rows;
    }

    private List<ProgrammeLineRecord> sequences(JsonNode sequences, UUID dayId) {
        List<ProgrammeLineRecord> lines = new ArrayList<>();
        int number = 0;
        for (JsonNode sequence : sequences) {
            number++;
            lines.addAll(lines(sequence.path("objectives"), LineKind.OBJECTIVE, number));
            lines.addAll(lines(sequence.path("contents"), LineKind.CONTENT, number));
        }
        lines.forEach(line -> line.setProgrammeDayId(dayId));
        return place(lines, PROGRAMME_LINE.POSITION);
    }

    private List<ProgrammeLineRecord> lines(JsonNode lines, LineKind kind, int sequence) {
        List<ProgrammeLineRecord> rows = new ArrayList<>();
        addLines(lines, kind, sequence, 0, rows);
        return rows;
    }

    private void addLines(JsonNode lines, LineKind kind, int sequence, int depth, List<ProgrammeLineRecord> into) {
        for (JsonNode line : lines) {
            if (line.isArray()) {
                addLines(line, kind, sequence, depth + 1, into);
            } else {
                into.add(line(ids.next(), kind, sequence, depth, reader.text(line)));
            }
        }
    }

    static ProgrammeLineRecord line(UUID id, LineKind kind, int sequence, int depth, String body) {
        ProgrammeLineRecord row = new ProgrammeLineRecord();
        row.setId(id);
        row.setKind(kind);
        row.setSequence((short) sequence);
        row.setDepth((short) depth);
        row.setBody(body);
        return row;
    }

    private List<DayRoleRecord> dayRoles(JsonNode keys, UUID dayId) {
        List<DayRoleRecord> rows = new ArrayList<>();
        for (JsonNode key : keys) {
            UUID role = roleIds.get(key.asText());
            if (role == null) {
                throw new IllegalArgumentException("Demonstration: a day expects the role " + key + ", which its offer does not have");
            }
            DayRoleRecord row = new DayRoleRecord();
            row.setId(ids.next());
            row.setProgrammeDayId(dayId);
            row.setAudienceRoleId(role);
            rows.add(row);
        }
        return rows;
    }

    /** A row for each object, in their order. */
    static <R extends UpdatableRecord<R>> List<R> placed(JsonNode objects, TableField<R, String> position, Function<JsonNode, R> read) {
        List<R> rows = new ArrayList<>();
        objects.forEach(object -> rows.add(read.apply(object)));
        return place(rows, position);
    }

    /** Gives the rows the order that they stand in. */
    static <R extends UpdatableRecord<R>> List<R> place(List<R> rows, TableField<R, String> position) {
        List<String> places = Position.spread(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).set(position, places.get(i));
        }
        return rows;
    }
}
