package fr.estrade.exchange;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jooq.Record;
import org.jooq.TableField;

/**
 * How a row that is there already is recognised.
 *
 * @param reason text key of what is said of a likely double ("même adresse électronique")
 * @param reads  the columns that the key is made of
 * @param key    what both have in common; null where a row has none. Of a row of the base and of a line alike
 * @param judge  how alike a row (first) and a line (second) with the same key are
 * @param <R>    type of the rows
 */
public record Recognition<R extends Record>(String reason, List<TableField<R, ?>> reads, Function<? super Record, String> key,
        BiFunction<R, R, Likeness> judge) {

    /** How alike two rows are. */
    public enum Likeness {
        /** Certainly the same. */
        SURE,
        /** Perhaps: the user decides. */
        LIKELY,
        /** Not the same, though the key is. */
        NONE
    }

    public Recognition {
        Objects.requireNonNull(reason);
        reads = List.copyOf(reads);
        Objects.requireNonNull(key);
        Objects.requireNonNull(judge);
    }

    Likeness judge(R row, R line) {
        return judge.apply(row, line);
    }
}
