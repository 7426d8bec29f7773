package fr.estrade.record;

import fr.estrade.storage.BaseException;
import java.util.Objects;
import org.jooq.TableField;

/**
 * What a feature keeps with the base refused the value of a column, because of other records: nothing was written. Whoever saves a
 * record sees the sentence under its field; whoever undoes a change is told it.
 */
public abstract class RefusedException extends BaseException {
    private static final long serialVersionUID = 1;

    private final transient TableField<?, ?> field;

    /**
     * A refusal.
     *
     * @param field     whose value was refused
     * @param key       of the sentence
     * @param arguments places of the sentence; never personal data
     */
    protected RefusedException(TableField<?, ?> field, String key, Object... arguments) {
        super(key, null, arguments);
        this.field = Objects.requireNonNull(field);
    }

    /** The column whose value was refused. */
    public TableField<?, ?> field() {
        return field;
    }
}
