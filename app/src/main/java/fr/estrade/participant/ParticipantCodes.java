package fr.estrade.participant;

import static fr.estrade.db.Tables.PARTICIPANT;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Proposes codes of participants: after P00041 comes P00042. Codes that are written otherwise do not matter. */
public final class ParticipantCodes {

    private static final String LETTER = "P";

    private ParticipantCodes() {
    }

    /** The next code. Reads the base. */
    public static String next(DSLContext dsl) {
        return next(dsl, 1).getFirst();
    }

    /** Several codes, one after the other. Reads the base. */
    public static List<String> next(DSLContext dsl, int count) {
        Integer highest = dsl.select(DSL.max(DSL.substring(PARTICIPANT.CODE, 2).cast(SQLDataType.INTEGER))).from(PARTICIPANT)
                .where(PARTICIPANT.CODE.likeRegex("^" + LETTER + "[0-9]{1,8}$")).fetchSingle().value1();
        int first = highest == null ? 1 : highest + 1;
        return IntStream.range(first, first + count).mapToObj(value -> String.format(Locale.ROOT, "%s%05d", LETTER, value)).toList();
    }
}
