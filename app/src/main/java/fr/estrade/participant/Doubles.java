package fr.estrade.participant;

import static fr.estrade.db.Tables.PARTICIPANT;

import fr.estrade.text.NameKey;
import fr.estrade.text.PersonName;
import fr.estrade.text.SearchKey;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record8;
import org.jooq.SelectLimitStep;

/** Finds who of the base may be the same person: by indexed keys, so that it takes as long among a hundred thousand as among ten. */
public final class Doubles {

    private static final int CANDIDATES = 60;

    private final DSLContext dsl;

    /**
     * Somebody who may be the same.
     *
     * @param jobTitle may be null
     * @param employer may be null
     */
    public record Found(UUID id, String code, Likeness.Person person, String jobTitle, String employer, Likeness likeness) {

        /** The whole name. */
        public String name() {
            return new PersonName(person.first(), person.last()).full();
        }
    }

    /** @param dsl to read with */
    public Doubles(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * Who may be this person, the likeliest first.
     *
     * @param except is left out; may be null
     * @param limit  how many at most
     */
    public List<Found> of(Likeness.Person person, UUID except, int limit) {
        Map<UUID, Found> found = new LinkedHashMap<>();
        collect(PARTICIPANT.EMAIL_KEY, SearchKey.of(person.email()), person, found);
        collect(PARTICIPANT.NAME_KEY, NameKey.of(person.first(), person.last()), person, found);
        collect(PARTICIPANT.SOUND_KEY, NameKey.sound(person.first(), person.last()), person, found);
        if (person.birth() != null) {
            collect(PARTICIPANT.BIRTH_DATE.eq(person.birth()), person, found);
        }
        found.remove(except);
        return found.values().stream().sorted(Comparator.<Found>comparingInt(one -> -one.likeness().score()).thenComparing(Found::code))
                .limit(limit).toList();
    }

    private void collect(Field<String> key, String value, Likeness.Person person, Map<UUID, Found> into) {
        if (!value.isEmpty()) {
            collect(key.eq(value), person, into);
        }
    }

    private void collect(Condition condition, Likeness.Person person, Map<UUID, Found> into) {
        SelectLimitStep<Record8<UUID, String, String, String, String, LocalDate, String, String>> candidates = dsl
                .select(PARTICIPANT.ID, PARTICIPANT.CODE, PARTICIPANT.FIRST_NAME, PARTICIPANT.LAST_NAME, PARTICIPANT.EMAIL, PARTICIPANT.BIRTH_DATE,
                        PARTICIPANT.JOB_TITLE, PARTICIPANT.organisation().NAME)
                .from(PARTICIPANT).where(condition);
        candidates.limit(CANDIDATES).forEach(row -> {
            Likeness.Person other = new Likeness.Person(row.value3(), row.value4(), row.value5(), row.value6());
            Optional<Likeness> likeness = Likeness.of(person, other);
            likeness.ifPresent(how -> into.put(row.value1(), new Found(row.value1(), row.value2(), other, row.value7(), row.value8(), how)));
        });
    }
}
