package fr.estrade.list;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.TableLike;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The dated days behind the rows of a list, for calendars: one event a day. Immutable; every {@code with…} gives another.
 *
 * @param from        where the days come from
 * @param owner       field of the id of the list's row that a day belongs to
 * @param uid         names the day for ever, so that a calendar that reads the export again updates its event
 * @param date        the day; a row without it is no event
 * @param start       local time in the zone; null: all day
 * @param end         local time in the zone; null: all day
 * @param zone        name of the time zone
 * @param summary     one line: what takes place
 * @param place       where; may be null
 * @param description more lines; may be null
 * @param sequence    grows with every change of the event; see RFC 5545 SEQUENCE
 * @param cancelled   whether the day does not take place
 */
public record Agenda(
        TableLike<?> from,
        Field<UUID> owner,
        Field<UUID> uid,
        Field<LocalDate> date,
        Field<LocalTime> start,
        Field<LocalTime> end,
        Field<String> zone,
        Field<String> summary,
        Field<String> place,
        Field<String> description,
        Field<Long> sequence,
        Condition cancelled) {

    public Agenda {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(uid, "uid");
        Objects.requireNonNull(date, "date");
    }

    /** Days of which only the date is known so far; the rest follows by the {@code with…} methods. */
    public static Agenda of(TableLike<?> from, Field<UUID> owner, Field<UUID> uid, Field<LocalDate> date, Field<String> summary) {
        Field<LocalTime> noTime = DSL.inline((LocalTime) null, SQLDataType.LOCALTIME);
        Field<String> noText = DSL.inline((String) null, SQLDataType.VARCHAR);
        return new Agenda(from, owner, uid, date, noTime, noTime, noText, summary, noText, noText, DSL.inline(0L), DSL.falseCondition());
    }

    /** With the times of the day and their zone. */
    public Agenda withTimes(Field<LocalTime> from, Field<LocalTime> until, Field<String> inZone) {
        return new Agenda(this.from, owner, uid, date, from, until, inZone, summary, place, description, sequence, cancelled);
    }

    /** With the place. */
    public Agenda withPlace(Field<String> where) {
        return new Agenda(from, owner, uid, date, start, end, zone, summary, where, description, sequence, cancelled);
    }

    /** With more to read. */
    public Agenda withDescription(Field<String> text) {
        return new Agenda(from, owner, uid, date, start, end, zone, summary, place, text, sequence, cancelled);
    }

    /** With a number that grows with every change: the sum of the versions of the rows that the event is made of. */
    public Agenda withSequence(Field<Long> version) {
        return new Agenda(from, owner, uid, date, start, end, zone, summary, place, description, version, cancelled);
    }

    /** With a condition that tells which days do not take place; a calendar then strikes them out. */
    public Agenda withCancelled(Condition condition) {
        return new Agenda(from, owner, uid, date, start, end, zone, summary, place, description, sequence, condition);
    }
}
