package fr.estrade.exchange;

import fr.estrade.exchange.Recognition.Likeness;
import fr.estrade.text.NameKey;
import fr.estrade.text.SearchKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Record;
import org.jooq.TableField;

/**
 * How people are recognised: the same address with the same name, the same name born on the same day or working for the same body.
 * A name alone, or an address with another name (a shared one, a name that changed), makes it likely. Accents, hyphens, capitals and
 * the order of names do not matter.
 *
 * @param birth null where the table has no birth date
 * @param <R>   type of the rows
 */
public record People<R extends Record>(TableField<R, String> first, TableField<R, String> last, TableField<R, String> email,
        TableField<R, UUID> employer, TableField<R, LocalDate> birth) {

    /** By the address. */
    public Recognition<R> byEmail() {
        return new Recognition<>("exchange.double.email", List.of(email), row -> blankToNull(SearchKey.of(row.get(email))),
                (row, line) -> areOtherBirths(row, line) ? Likeness.NONE
                        : name(line).isEmpty() || name(line).equals(name(row)) ? Likeness.SURE : Likeness.LIKELY);
    }

    /** By first and last name, in any order. */
    public Recognition<R> byName() {
        List<TableField<R, ?>> reads = new ArrayList<>(List.of(first, last));
        return new Recognition<>("exchange.double.name", reads, row -> row.get(first) == null || row.get(last) == null ? null : name(row),
                this::judge);
    }

    private Likeness judge(R row, R line) {
        if (areOtherBirths(row, line)) {
            return Likeness.NONE;
        }
        boolean sameBirth = birth != null && row.get(birth) != null && row.get(birth).equals(line.get(birth));
        boolean sameEmployer = row.get(employer) != null && row.get(employer).equals(line.get(employer));
        boolean otherAddress = row.get(email) != null && line.get(email) != null
                && !Objects.equals(SearchKey.of(row.get(email)), SearchKey.of(line.get(email)));
        return sameBirth || sameEmployer && !otherAddress ? Likeness.SURE : Likeness.LIKELY;
    }

    private boolean areOtherBirths(R row, R line) {
        return birth != null && row.get(birth) != null && line.get(birth) != null && !row.get(birth).equals(line.get(birth));
    }

    private String name(Record row) {
        return NameKey.of(row.get(first), row.get(last));
    }

    private static String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
