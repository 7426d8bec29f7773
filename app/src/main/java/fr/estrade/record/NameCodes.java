package fr.estrade.record;

import fr.estrade.journal.Tx;
import fr.estrade.text.Slug;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;

/**
 * Codes that follow from names: the place "Maison d’essai" gets MAISON-D-ESSAI.
 *
 * @param <R> type of the rows that have them
 */
public final class NameCodes<R extends UpdatableRecord<R>> {
    /** Longer ones nobody keys in; it leaves room for a number. */
    private static final int LONGEST = 20;

    private final TableField<R, String> code;
    private final String nameless;

    /**
     * Codes of a table.
     *
     * @param code     the column, unique and of at least 30 characters
     * @param nameless stands for a name without letters or digits
     */
    public NameCodes(TableField<R, String> code, String nameless) {
        this.code = Objects.requireNonNull(code);
        this.nameless = Objects.requireNonNull(nameless);
    }

    /** The code of a name, taken or not; empty for a name without letters or digits. The name may be null. */
    public Optional<String> proposed(String name) {
        return Optional.of(Slug.of(name, LONGEST).toUpperCase(Locale.ROOT)).filter(slug -> !slug.isEmpty());
    }

    /** The code of a name, taken or not; never empty. */
    public String of(String name) {
        return proposed(name).orElse(nameless);
    }

    /** A code for a name that no row has yet. */
    public String free(Tx tx, String name) {
        String wanted = of(name);
        String free = wanted;
        for (int number = 2; tx.dsl().fetchExists(code.getTable(), code.eq(free)); number++) {
            free = wanted + "-" + number;
        }
        return free;
    }

    /**
     * Lets the code of a new record follow its name until somebody types one.
     *
     * @param name  how the record is called now; may give null
     * @param parts what the name is made of
     */
    public void follow(RecordModel<R> model, Function<RecordModel<R>, String> name, List<TableField<R, String>> parts) {
        String[] last = {proposed(name.apply(model)).orElse(null)};
        Runnable propose = () -> {
            String next = proposed(name.apply(model)).orElse(null);
            if (model.isNew() && (model.get(code) == null || model.get(code).equals(last[0]))) {
                model.set(code, next);
            }
            last[0] = next;
        };
        parts.forEach(part -> model.property(part).subscribe((before, now) -> propose.run()));
    }

    /** Lets the code of a new record follow its name, which is one column. */
    public void follow(RecordModel<R> model, TableField<R, String> name) {
        follow(model, now -> now.get(name), List.of(name));
    }
}
