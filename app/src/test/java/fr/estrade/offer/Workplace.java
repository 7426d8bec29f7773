package fr.estrade.offer;

import static fr.estrade.db.Tables.OFFER;

import fr.estrade.attendance.AttendanceMinutes;
import fr.estrade.db.DefaultSchema;
import fr.estrade.db.code.LineKind;
import fr.estrade.db.code.PhaseKind;
import fr.estrade.db.code.TaxBasis;
import fr.estrade.db.tables.records.OfferRecord;
import fr.estrade.evaluation.EvaluationCounts;
import fr.estrade.evaluation.QuestionnaireFacts;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Journal;
import fr.estrade.offer.programme.Phase;
import fr.estrade.offer.programme.Programme;
import fr.estrade.offer.programme.ProgrammeDay;
import fr.estrade.registration.RegistrationCounts;
import fr.estrade.session.SessionDates;
import fr.estrade.session.SessionDating;
import fr.estrade.session.SessionDayPlaces;
import fr.estrade.session.SessionReader;
import fr.estrade.session.SessionSnapshot;
import fr.estrade.session.Sessions;
import fr.estrade.storage.Base;
import fr.estrade.storage.TestBases;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** An empty base with everything that works on offers and sessions. The clock stands in May 2026. */
public final class Workplace implements AutoCloseable {
    /** What day it is. */
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-20T08:00:00Z"), ZoneOffset.UTC);

    public final Base base;
    public final Journal journal;
    public final Offers offers;
    public final Sessions sessions;
    public final SessionDating dating;
    public final ProgrammeGestures programme;

    public Workplace(TestBases.Kind kind) {
        base = kind.open();
        journal = new Journal(base, CLOCK, "test", List.of(new OfferDurations(), new SessionDates(), new SessionDayPlaces(), new RegistrationCounts(),
                new AttendanceMinutes(), new EvaluationCounts(), new QuestionnaireFacts()));
        offers = new Offers(journal);
        sessions = new Sessions(journal);
        dating = new SessionDating(journal);
        programme = new ProgrammeGestures(journal);
    }

    public DSLContext dsl() {
        return base.dsl();
    }

    public OfferSnapshot offer(UUID id) {
        return new OfferReader(dsl()).read(id).orElseThrow();
    }

    public SessionSnapshot session(UUID id) {
        return new SessionReader(dsl()).read(id).orElseThrow();
    }

    public Programme programme(ProgrammeOwner owner) {
        return ProgrammeReader.read(dsl(), owner);
    }

    public Phase phase(ProgrammeOwner owner, int index) {
        return programme(owner).phases().get(index);
    }

    public ProgrammeDay day(ProgrammeOwner owner, int phase, int index) {
        return phase(owner, phase).days().get(index);
    }

    /** Changes columns of an offer as its form would. */
    public void edit(UUID offerId, Consumer<OfferRecord> change) {
        journal.write(ChangeLabel.of("change.offer.created", ""), tx -> {
            OfferRecord offer = Rows.current(tx, OFFER, offerId);
            change.accept(offer);
            tx.update(offer);
        });
    }

    /** The structure of the first long source document, gesture by gesture: four firm phases of two days, an optional day, an hour bank. */
    public UUID eightDayOffer() {
        UUID id = offers.create(null, "Accompagnement au déploiement sur quatre territoires");
        edit(id, offer -> {
            offer.setUsualStart(LocalTime.of(9, 0));
            offer.setUsualBreakStart(LocalTime.of(12, 30));
            offer.setUsualBreakEnd(LocalTime.of(13, 30));
            offer.setUsualEnd(LocalTime.of(17, 0));
            offer.setDeclaredDays(new BigDecimal("8"));
            offer.setMethods("Conduite participative");
        });
        ProgrammeOwner owner = ProgrammeOwner.offer(id);
        for (int i = 0; i < 4; i++) {
            UUID phase = programme.phases().add(owner, i, PhaseKind.DAYS, false);
            for (int d = 0; d < 2; d++) {
                UUID day = programme.days().add(phase, d);
                programme.lines().paste(LineGroup.ofDay(day, 1, LineKind.OBJECTIVE), 0, 0, "- Croiser les regards\n- Définir les critères");
                programme.lines().add(LineGroup.ofDay(day, 1, LineKind.CONTENT), 0, 0, "Travaux par équipe");
            }
        }
        programme.days().add(programme.phases().add(owner, 4, PhaseKind.DAYS, true), 0);
        programme.phases().add(owner, 5, PhaseKind.HOUR_BANK, true);
        programme.phases().setHourPrice(phase(owner, 5), new BigDecimal("130"), TaxBasis.TTC);
        return id;
    }

    /** Every row of the base but the journal's and without versions, for comparing states. */
    public Map<String, List<String>> state() {
        Map<String, List<String>> state = new TreeMap<>();
        for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            if (!Set.of("change", "change_row").contains(table.getName())) {
                state.put(table.getName(), dsl().selectFrom(table).orderBy(table.field("id")).fetch(Workplace::text));
            }
        }
        return state;
    }

    private static String text(Record row) {
        StringBuilder text = new StringBuilder();
        for (Field<?> field : row.fields()) {
            Object value = row.get(field);
            if (value != null && !field.getName().equals("version")) {
                text.append(field.getName()).append('=').append(value instanceof byte[] bytes ? Arrays.toString(bytes) : value).append(' ');
            }
        }
        return text.toString();
    }

    @Override
    public void close() {
        base.close();
    }
}
