package fr.estrade.list;

import static fr.estrade.db.Tables.ATTENDANCE;
import static fr.estrade.db.Tables.SESSION_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.attendance.AttendanceLists;
import fr.estrade.db.code.AttendanceState;
import fr.estrade.db.code.HalfDay;
import fr.estrade.db.code.RegistrationStatus;
import fr.estrade.db.tables.records.AttendanceRecord;
import fr.estrade.db.tables.records.ParticipantRecord;
import fr.estrade.db.tables.records.RegistrationRecord;
import fr.estrade.demo.DemoBase;
import fr.estrade.journal.Ids;
import fr.estrade.list.export.CsvStyle;
import fr.estrade.list.export.ExportFormat;
import fr.estrade.list.export.ExportRequest;
import fr.estrade.list.export.ListExport;
import fr.estrade.registration.RegistrationLists;
import fr.estrade.session.SessionLists;
import fr.estrade.shell.House;
import fr.estrade.storage.Base;
import fr.estrade.storage.TestBases;
import fr.estrade.task.Progress;
import fr.estrade.text.Texts;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How long lists take on a base of 100 000 sessions: run with {@code mvn test -Pbenchmarks}. Prints; holds to nothing but the numbers of
 * rows.
 */
class ListBenchmark {
    private static final int SESSIONS = Integer.getInteger("estrade.benchmark.sessions", 100_000);
    private static final int PDF_ROWS = 5_000;
    private static final int ROUNDS = 3;
    private static final int PEOPLE = 12;
    private static final int HUNDRED = 100;
    private static final int HALF_DAYS = Integer.getInteger("estrade.benchmark.attendance", 200_000);
    private static final Clock CLOCK = Clock.systemDefaultZone();
    private static final ListDefinition LIST = SessionLists.SESSIONS;

    @TempDir
    private Path folder;
    private Base base;

    @ParameterizedTest
    @EnumSource
    void listsAndExports(TestBases.Kind kind) throws Exception {
        System.out.printf("%n%s, %d processors, heap %d MB, load of the machine %.1f%n", kind, Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        base = kind.open();
        try {
            Timing filled = time(() -> {
                new DemoBase(CLOCK).fill(new House().journal(base, CLOCK), SESSIONS, made -> { });
                return SESSIONS;
            });
            print("fill a base with sessions", filled, filled);
            lists();
            exports();
        } finally {
            base.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoComes(TestBases.Kind kind) throws Exception {
        System.out.printf("%n%s, load of the machine %.1f%n", kind, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        base = kind.open();
        try {
            new DemoBase(CLOCK).fill(new House().journal(base, CLOCK), HALF_DAYS / (2 * PEOPLE), made -> { });
            whoComes();
        } finally {
            base.close();
        }
    }

    private void lists() throws Exception {
        ListQuery query = LIST.query();
        best("count all rows", () -> reader(query).count());
        best("count, quick filter", () -> reader(query.withQuick("convention")).count());
        best("count, quick filter by a commissioning body", () -> reader(query.withQuick("caf de")).count());
        best("count, title contains", () -> reader(query.and(new Filter("title", Operator.CONTAINS, List.of("équipe")))).count());
        best("ids, usual order", () -> reader(query).ids().length);
        best("ids by title", () -> reader(query.withSorts(List.of(Sort.by("title")))).ids().length);
        best("ids by title of the offer", () -> reader(query.withSorts(List.of(Sort.by("offerTitle")))).ids().length);
        List<UUID> ids = Arrays.asList(reader(query).ids());
        List<UUID> page = ids.subList(ids.size() / 2, Math.min(ids.size(), ids.size() / 2 + 200));
        best("200 rows from the middle", () -> reader(query).rowsByIds(page).size());
        best("values of a column for its filter", () -> reader(query).distinctValues("place", 100).size());
    }

    /** Who is expected and who was there: a person, a day and a half-day a row. */
    private void whoComes() throws Exception {
        int rows = fillWhoComes();
        for (ListDefinition list : List.of(RegistrationLists.EXPECTATIONS, AttendanceLists.ATTENDANCES)) {
            boolean expected = list == RegistrationLists.EXPECTATIONS;
            String plain = expected ? "select r.id, s.code, p.last_name, d.held_on from registration r join session_day d on d.session_id = r.session_id"
                    + " join session s on s.id = r.session_id join participant p on p.id = r.participant_id where r.status = 'REGISTERED'"
                    + " and d.takes_place order by s.code, d.held_on, p.last_name, r.id"
                    : "select a.id, d.held_on, s.code, p.last_name from attendance a join session_day d on d.id = a.session_day_id"
                    + " join session s on s.id = d.session_id join registration r on r.id = a.registration_id join participant p on p.id = r.participant_id"
                    + " order by d.held_on desc, s.code, a.half, p.last_name, a.id";
            best(list.name() + ": 60 rows by JDBC alone", () -> base.dsl().fetch(plain + " fetch first 60 rows only").size());
            best(list.name() + ": first screen", () -> new ListReader(base.dsl(), list, list.query(), CLOCK).window(0, 60).size());
            best(list.name() + ": count of all " + rows, () -> new ListReader(base.dsl(), list, list.query(), CLOCK).count());
            best(list.name() + ": order of all", () -> new ListReader(base.dsl(), list, list.query(), CLOCK).ids().length);
        }
    }

    /** So many registrations in sessions that have dates that there are about 200 000 half-days keyed. */
    private int fillWhoComes() {
        Map<UUID, List<UUID>> days = base.dsl().select(SESSION_DAY.SESSION_ID, SESSION_DAY.ID).from(SESSION_DAY).where(SESSION_DAY.HELD_ON.isNotNull())
                .and(SESSION_DAY.TAKES_PLACE.isTrue()).orderBy(SESSION_DAY.SESSION_ID).limit(HALF_DAYS / (2 * PEOPLE)).fetchGroups(SESSION_DAY.SESSION_ID, SESSION_DAY.ID);
        List<UUID> people = new ArrayList<>();
        List<UpdatableRecord<?>> batch = new ArrayList<>();
        for (int i = 0; i < HUNDRED * PEOPLE; i++) {
            ParticipantRecord person = new ParticipantRecord();
            person.setId(Ids.next());
            person.setCode("PB" + i);
            person.setLastName("Nom" + i * 7 % 997);
            people.add(person.getId());
            batch.add(person);
        }
        insert(batch);
        int at = 0;
        for (Map.Entry<UUID, List<UUID>> session : days.entrySet()) {
            batch.clear();
            for (int i = 0; i < PEOPLE; i++) {
                RegistrationRecord registration = new RegistrationRecord();
                registration.setId(Ids.next());
                registration.setSessionId(session.getKey());
                registration.setParticipantId(people.get(at++ % people.size()));
                registration.setPosition("zz%03d".formatted(i));
                registration.setStatus(RegistrationStatus.REGISTERED);
                batch.add(registration);
                for (UUID day : session.getValue()) {
                    for (HalfDay half : HalfDay.values()) {
                        AttendanceRecord attendance = new AttendanceRecord();
                        attendance.setId(Ids.next());
                        attendance.setRegistrationId(registration.getId());
                        attendance.setSessionDayId(day);
                        attendance.setHalf(half);
                        attendance.setState(AttendanceState.PRESENT);
                        attendance.setAttendedMinutes(210);
                        batch.add(attendance);
                    }
                }
            }
            insert(batch);
        }
        return base.dsl().fetchCount(ATTENDANCE);
    }

    /** By the driver and without history, which would take minutes: how a row came there does not matter to a list. */
    private void insert(List<UpdatableRecord<?>> rows) {
        base.dsl().connection(connection -> DSL.using(connection, base.dsl().dialect(), base.dsl().settings()).batchInsert(rows).execute());
    }

    private void exports() throws Exception {
        ListQuery all = LIST.query();
        best("floor: read the rows by JDBC alone", this::readByJdbc);
        best("floor: read the rows of the list", () -> {
            long[] rows = {0};
            reader(all).stream(row -> rows[0]++);
            return rows[0];
        });
        for (ExportFormat format : List.of(ExportFormat.CSV, ExportFormat.JSON, ExportFormat.XLSX, ExportFormat.ICS)) {
            best("export " + format, () -> export(all, format));
        }
        ListQuery days = SessionLists.SESSION_DAYS.query();
        best("session days: ids, usual order", () -> new ListReader(base.dsl(), SessionLists.SESSION_DAYS, days, CLOCK).ids().length);
        best("session days: export CSV", () -> export(SessionLists.SESSION_DAYS, days, ExportFormat.CSV));
        List<UUID> some = Arrays.asList(reader(all).ids()).subList(0, Math.min(PDF_ROWS, SESSIONS));
        best("export PDF", () -> export(all.withSelection(some), ExportFormat.PDF));
    }

    private long readByJdbc() {
        return base.dsl().connectionResult((Connection connection) -> {
            long rows = 0;
            try (PreparedStatement select = connection.prepareStatement("select * from session order by starts_on desc, code, id")) {
                select.setFetchSize(1_000);
                try (ResultSet found = select.executeQuery()) {
                    int columns = found.getMetaData().getColumnCount();
                    for (; found.next(); rows++) {
                        for (int column = 1; column <= columns; column++) {
                            found.getObject(column);
                        }
                    }
                }
            }
            return rows;
        });
    }

    private long export(ListQuery query, ExportFormat format) throws IOException {
        return export(LIST, query, format);
    }

    private long export(ListDefinition list, ListQuery query, ExportFormat format) throws IOException {
        Path file = folder.resolve("sessions." + format.extension());
        ExportRequest request = new ExportRequest(list, query, format, CsvStyle.FRENCH_EXCEL);
        long rows = new ListExport(base.dsl(), Texts.french(), CLOCK, "Office Essai").write(request, file, new NoProgress());
        assertThat(Files.size(file)).isPositive();
        return rows;
    }

    private ListReader reader(ListQuery query) {
        return new ListReader(base.dsl(), LIST, query, CLOCK);
    }

    private record Timing(long millis, long rows, long peakMegabytes) {
    }

    /** The first time counts too: H2 answers the very same question from memory as long as nothing was written. */
    private static void best(String what, Callable<? extends Number> work) throws Exception {
        Timing first = time(work);
        Timing best = first;
        for (int round = 1; round < ROUNDS; round++) {
            Timing next = time(work);
            best = new Timing(Math.min(best.millis(), next.millis()), next.rows(), Math.max(best.peakMegabytes(), next.peakMegabytes()));
        }
        print(what, first, best);
    }

    private static Timing time(Callable<? extends Number> work) throws Exception {
        System.gc();
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP).toList();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long begin = System.nanoTime();
        long rows = work.call().longValue();
        long millis = (System.nanoTime() - begin) / 1_000_000;
        long peak = heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        return new Timing(millis, rows, peak >> 20);
    }

    private static void print(String what, Timing first, Timing best) {
        System.out.printf(Locale.ROOT, "%-40s %8d  first %7d ms  best %7d ms  peak heap %5d MB%n",
                what, best.rows(), first.millis(), best.millis(), best.peakMegabytes());
    }

    /** Nobody watches. */
    private static final class NoProgress implements Progress {
        @Override
        public void fraction(double fraction) {
        }

        @Override
        public void message(String message) {
        }

        @Override
        public boolean isCancelled() {
            return false;
        }

        @Override
        public void onCancel(Runnable hook) {
        }
    }
}
