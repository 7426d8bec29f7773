package fr.estrade.demo;

import fr.estrade.db.tables.records.AudienceRoleRecord;
import fr.estrade.db.tables.records.DayRoleRecord;
import fr.estrade.db.tables.records.PhaseRecord;
import fr.estrade.db.tables.records.PriceRecord;
import fr.estrade.db.tables.records.ProgrammeDayRecord;
import fr.estrade.db.tables.records.ProgrammeLineRecord;
import fr.estrade.demo.ProgrammeRows.DayRows;
import fr.estrade.demo.ProgrammeRows.PhaseRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Copies an offer's programme for a session, in memory: what opening a session does in a base, for as many sessions as
 * wanted. Each copy remembers by {@code origin_id} what it was copied from.
 */
final class ProgrammeCopy {
    private final SeededIds ids;
    private final UUID sessionId;
    private final Map<UUID, UUID> copiedRoles = new HashMap<>();

    ProgrammeCopy(SeededIds ids, UUID sessionId) {
        this.ids = ids;
        this.sessionId = sessionId;
    }

    ProgrammeRows of(ProgrammeRows offer) {
        List<AudienceRoleRecord> roles = offer.roles().stream().map(this::role).toList();
        List<ProgrammeLineRecord> objectives = offer.objectives().stream().map(this::line).toList();
        objectives.forEach(line -> line.setSessionId(sessionId));
        List<PriceRecord> prices = offer.prices().stream().map(this::price).toList();
        prices.forEach(price -> price.setSessionId(sessionId));
        List<PhaseRows> phases = new ArrayList<>(offer.phases().size());
        for (PhaseRows phase : offer.phases()) {
            phases.add(phase(phase));
        }
        return new ProgrammeRows(objectives, roles, prices, phases);
    }

    private AudienceRoleRecord role(AudienceRoleRecord of) {
        AudienceRoleRecord copy = new AudienceRoleRecord();
        copy.setId(ids.next());
        copy.setSessionId(sessionId);
        copy.setPosition(of.getPosition());
        copy.setName(of.getName());
        copy.setImportance(of.getImportance());
        copy.setNote(of.getNote());
        copy.setOriginId(of.getId());
        copiedRoles.put(of.getId(), copy.getId());
        return copy;
    }

    private PhaseRows phase(PhaseRows of) {
        PhaseRecord copy = new PhaseRecord();
        copy.setId(ids.next());
        copy.setSessionId(sessionId);
        copy.setPosition(of.phase().getPosition());
        copy.setKind(of.phase().getKind());
        copy.setOptional(of.phase().getOptional());
        copy.setTitle(of.phase().getTitle());
        copy.setAim(of.phase().getAim());
        copy.setModality(of.phase().getModality());
        copy.setDeclaredDays(of.phase().getDeclaredDays());
        copy.setInterSessionWork(of.phase().getInterSessionWork());
        copy.setCeilingMinutes(of.phase().getCeilingMinutes());
        copy.setOriginId(of.phase().getId());
        List<PriceRecord> prices = of.prices().stream().map(this::price).toList();
        prices.forEach(price -> price.setPhaseId(copy.getId()));
        List<DayRows> days = new ArrayList<>(of.days().size() + 1);
        for (DayRows day : of.days()) {
            days.add(day(day, copy.getId()));
        }
        return new PhaseRows(copy, prices, days);
    }

    private DayRows day(DayRows of, UUID phaseId) {
        ProgrammeDayRecord copy = new ProgrammeDayRecord();
        copy.setId(ids.next());
        copy.setPhaseId(phaseId);
        copy.setPosition(of.day().getPosition());
        copy.setTitle(of.day().getTitle());
        copy.setAudience(of.day().getAudience());
        copy.setMethods(of.day().getMethods());
        copy.setNotes(of.day().getNotes());
        copy.setMinutes(of.day().getMinutes());
        copy.setStartTime(of.day().getStartTime());
        copy.setBreakStart(of.day().getBreakStart());
        copy.setBreakEnd(of.day().getBreakEnd());
        copy.setEndTime(of.day().getEndTime());
        copy.setOriginId(of.day().getId());
        List<ProgrammeLineRecord> lines = new ArrayList<>(of.lines().size());
        for (ProgrammeLineRecord line : of.lines()) {
            ProgrammeLineRecord copied = line(line);
            copied.setProgrammeDayId(copy.getId());
            lines.add(copied);
        }
        return new DayRows(copy, lines, of.roles().stream().map(role -> dayRole(role, copy.getId())).toList());
    }

    private ProgrammeLineRecord line(ProgrammeLineRecord of) {
        ProgrammeLineRecord copy = new ProgrammeLineRecord();
        copy.setId(ids.next());
        copy.setPosition(of.getPosition());
        copy.setKind(of.getKind());
        copy.setSequence(of.getSequence());
        copy.setDepth(of.getDepth());
        copy.setBody(of.getBody());
        copy.setOriginId(of.getId());
        return copy;
    }

    private DayRoleRecord dayRole(DayRoleRecord of, UUID dayId) {
        DayRoleRecord copy = new DayRoleRecord();
        copy.setId(ids.next());
        copy.setProgrammeDayId(dayId);
        copy.setAudienceRoleId(copiedRoles.get(of.getAudienceRoleId()));
        return copy;
    }

    private PriceRecord price(PriceRecord of) {
        PriceRecord copy = new PriceRecord();
        copy.setId(ids.next());
        copy.setPosition(of.getPosition());
        copy.setLabel(of.getLabel());
        copy.setAmount(of.getAmount());
        copy.setTaxBasis(of.getTaxBasis());
        copy.setUnit(of.getUnit());
        copy.setInclusions(of.getInclusions());
        copy.setNote(of.getNote());
        copy.setOriginId(of.getId());
        return copy;
    }
}
