package fr.estrade.list;

import static fr.estrade.db.Tables.CATEGORY;
import static fr.estrade.db.Tables.OFFER_CATEGORY;
import static fr.estrade.db.Tables.PRICE;
import static fr.estrade.db.Tables.SESSION;
import static fr.estrade.db.Tables.SESSION_DAY;

import fr.estrade.db.code.DateState;
import fr.estrade.db.code.SessionStatus;
import fr.estrade.db.code.TaxBasis;
import fr.estrade.db.tables.records.OfferRecord;
import fr.estrade.db.tables.records.PhaseRecord;
import fr.estrade.db.tables.records.PriceRecord;
import fr.estrade.db.tables.records.ProgrammeDayRecord;
import fr.estrade.db.tables.records.SessionDayRecord;
import fr.estrade.db.tables.records.SessionRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Ids;
import fr.estrade.journal.Journal;
import fr.estrade.storage.Base;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;

/** A list with a column of every kind, and rows for it. */
public final class TestSessions {
    /** The day on which the tests take place. */
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-15T11:00:00Z"), ZoneOffset.UTC);

    /** Sessions with their offer, price and days. */
    public static final ListDefinition LIST = ListDefinition.named("sessions")
            .from(SESSION, SESSION.ID)
            .column("code", SESSION.CODE, c -> c.identity().width(10))
            .column("title", SESSION.TITLE, c -> c.width(40))
            .column("offerTitle", SESSION.offer().TITLE, c -> c.hidden())
            .column("status", SESSION.STATUS)
            .column("startsOn", SESSION.STARTS_ON, c -> c.unknown(Unknown.TO_DEFINE))
            .column("dates", ListFields.dates(SESSION_DAY, SESSION_DAY.HELD_ON, SESSION_DAY.SESSION_ID.eq(SESSION.ID)),
                    c -> c.kind(ColumnKind.DATES).unknown(Unknown.TO_DEFINE).label("list.yes").sortBy(SESSION.STARTS_ON))
            .column("place", SESSION.PLACE)
            .column("headcountMax", SESSION.HEADCOUNT_MAX)
            .column("firmMinutes", SESSION.FIRM_MINUTES, c -> c.kind(ColumnKind.MINUTES))
            .column("dayCount", SESSION.DAY_COUNT, c -> c.kind(ColumnKind.COUNT))
            .column("price", ofFirstPrice(PRICE.AMOUNT),
                    c -> c.money(ofFirstPrice(PRICE.TAX_BASIS)).label("list.yes"))
            .column("declaredDays", SESSION.offer().DECLARED_DAYS, c -> c.hidden())
            .column("usualStart", SESSION.offer().USUAL_START, c -> c.hidden())
            .column("template", SESSION.offer().TEMPLATE, c -> c.hidden())
            .facts("codeLength", ColumnKind.COUNT, (dsl, ids) -> dsl.selectFrom(SESSION).where(SESSION.ID.in(ids))
                    .stream().collect(Collectors.toMap(SessionRecord::getId, row -> row.getCode().length())), c -> c.hidden().label("list.yes"))
            .facet("category", CATEGORY.LABEL, CATEGORY, match -> DSL.exists(DSL.selectOne().from(OFFER_CATEGORY)
                    .join(CATEGORY).on(CATEGORY.ID.eq(OFFER_CATEGORY.CATEGORY_ID)).where(OFFER_CATEGORY.OFFER_ID.eq(SESSION.OFFER_ID)).and(match)))
            .search(SESSION.SEARCH_KEY)
            .order(Sort.descending("startsOn"), Sort.by("code"))
            .agenda(Agenda.of(SESSION_DAY.join(SESSION).on(SESSION.ID.eq(SESSION_DAY.SESSION_ID)), SESSION.ID, SESSION_DAY.ID, SESSION_DAY.HELD_ON, SESSION.TITLE)
                    .withTimes(SESSION_DAY.START_TIME, SESSION_DAY.END_TIME, SESSION.ZONE)
                    .withPlace(DSL.coalesce(SESSION_DAY.PLACE, SESSION.PLACE))
                    .withDescription(SESSION.NOTES)
                    .withSequence(SESSION_DAY.VERSION.plus(SESSION.VERSION))
                    .withCancelled(SESSION.STATUS.eq(SessionStatus.CANCELLED)))
            .build();

    private final Journal journal;
    private final UUID offer = Ids.next();
    private int count;

    private static <T> Field<T> ofFirstPrice(Field<T> field) {
        return ListFields.first(PRICE, field, PRICE.SESSION_ID.eq(SESSION.ID), PRICE.POSITION, PRICE.ID);
    }

    /** Puts an offer into an empty base. */
    public TestSessions(Base base) {
        journal = new Journal(base, CLOCK, "test", List.of());
        OfferRecord row = new OfferRecord();
        row.setId(offer);
        row.setCode("F1");
        row.setTitle("Piloter une convention");
        row.setDeclaredDays(new BigDecimal("2.5"));
        row.setUsualStart(LocalTime.of(9, 0));
        write(row);
    }

    private void write(UpdatableRecord<?>... rows) {
        journal.write(ChangeLabel.of("test"), tx -> tx.insertAll(List.of(rows)));
    }

    /** The journal of the base. */
    public Journal journal() {
        return journal;
    }

    /** The offer that the sessions are of. */
    public UUID offer() {
        return offer;
    }

    /** Puts a session into the base. */
    public UUID add(Consumer<SessionRecord> values) {
        SessionRecord row = session(++count);
        values.accept(row);
        write(row);
        return row.getId();
    }

    /** A session that is not in the base yet. */
    public SessionRecord session(int number) {
        SessionRecord row = new SessionRecord();
        row.setId(Ids.next());
        row.setOfferId(offer);
        row.setCode("S%03d".formatted(number));
        row.setTitle("Session");
        return row;
    }

    /** Gives a session a price. */
    public void price(UUID session, String euros, TaxBasis basis) {
        PriceRecord price = new PriceRecord();
        price.setSessionId(session);
        price.setPosition("a");
        price.setAmount(new BigDecimal(euros));
        price.setTaxBasis(basis);
        write(price);
    }

    /** Gives a session a day; a null date leaves it undated, a null time makes it last the whole day. */
    public UUID day(UUID session, LocalDate date, LocalTime start, LocalTime end) {
        PhaseRecord phase = new PhaseRecord();
        phase.setId(Ids.next());
        phase.setSessionId(session);
        phase.setPosition("a");
        ProgrammeDayRecord programme = new ProgrammeDayRecord();
        programme.setId(Ids.next());
        programme.setPhaseId(phase.getId());
        programme.setPosition("a");
        SessionDayRecord day = new SessionDayRecord();
        day.setId(Ids.next());
        day.setSessionId(session);
        day.setProgrammeDayId(programme.getId());
        day.setDateState(date == null ? DateState.TO_DEFINE : DateState.FIXED);
        day.setHeldOn(date);
        day.setStartTime(start);
        day.setEndTime(end);
        write(phase, programme, day);
        return day.getId();
    }

    /** What the columns are, by key: a row as a map, for assertions. */
    public static Map<String, Object> byKey(List<ListColumn> columns, Row row) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            values.put(columns.get(i).key(), row.get(i));
        }
        return values;
    }
}
