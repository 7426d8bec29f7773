package fr.estrade.offer.programme;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * One way in which a session's programme differs from its offer's as the offer stands now. "Before" is the offer, "after" the session.
 */
public sealed interface Difference {

    /** What differs. */
    Element element();

    /** It is in the session only: added there, or deleted from the offer since. */
    record Added(Element element) implements Difference {
    }

    /** It is in the offer only: deleted from the session, or added to the offer since. */
    record Removed(Element element) implements Difference {
    }

    /**
     * It stands elsewhere than in the offer.
     *
     * @param from where it stands in the offer; null for what has no place of its own (objectives of the whole, roles, prices)
     */
    record Moved(Element element, Place from) implements Difference {
    }

    /**
     * One of its fields has another value.
     *
     * @param before in the offer; null where it is empty there
     * @param after  in the session; null where it is empty there
     */
    record Changed(Element element, Field field, Object before, Object after) implements Difference {
    }

    /** The kinds of things in a programme. {@code PROGRAMME} is the whole. */
    enum Kind { PROGRAMME, PHASE, DAY, OBJECTIVE, CONTENT, ROLE, PRICE }

    /**
     * What can be changed. Values are: text for words, {@link java.lang.Integer} for minutes and the depth of a line,
     * {@link java.math.BigDecimal} for amounts and declared days, {@link DayTimes}, enum constants, {@link java.lang.Boolean}, and
     * for {@link #EXPECTED_ROLES} a list of names.
     */
    enum Field {
        PHASE_LABEL, USUAL_TIMES, KIND, OPTIONAL, TITLE, AIM, MODALITY, DECLARED_DAYS, INTER_SESSION_WORK, CEILING_MINUTES,
        AUDIENCE, METHODS, NOTES, MINUTES, TIMES, EXPECTED_ROLES, BODY, DEPTH, NAME, IMPORTANCE, NOTE, LABEL, AMOUNT, TAX_BASIS,
        PRICE_UNIT, INCLUSIONS
    }

    /**
     * The roles expected on a day.
     *
     * @param originIds the offer's roles; of a role that only the session has, its own id
     * @param names     as they are called in the programme that is compared
     */
    record ExpectedRoles(Set<UUID> originIds, List<String> names) {

        public ExpectedRoles {
            originIds = Set.copyOf(originIds);
            names = List.copyOf(names);
        }
    }

    /**
     * Where something stands, both numbers from 1.
     *
     * @param phase null for what stands outside the phases
     * @param day   null for what stands outside the days
     */
    record Place(Integer phase, Integer day) {

        /** Outside the phases. */
        static final Place WHOLE = new Place(null, null);

        Place day(int number) {
            return new Place(phase, number);
        }
    }

    /**
     * A thing of a programme.
     *
     * @param id       in the session; null when it is not there
     * @param originId in the offer; null when it never was there
     * @param place    in the session, or in the offer when it is not in the session
     * @param words    its title, name or text; may be null
     */
    record Element(Kind kind, UUID id, UUID originId, Place place, String words) {
    }
}
