package fr.estrade.record;

import fr.estrade.storage.BaseException;
import java.util.UUID;

/** What came of saving a record. */
public sealed interface SaveOutcome {

    /** Whether nothing is left to do for the user. */
    default boolean isDone() {
        return this instanceof Saved || this instanceof Unchanged;
    }

    /**
     * Everything keyed in when saving began is in the base.
     *
     * @param changeId of the journal; null if what is in the base did not differ after all
     * @param warning  what the user must be told although it is saved; usually null
     */
    record Saved(UUID changeId, BaseException warning) implements SaveOutcome {
    }

    /** There was nothing to save. */
    record Unchanged() implements SaveOutcome {
    }

    /**
     * Not saved: something is wrong, and is said under the fields.
     *
     * @param first where to lead the user
     */
    record Invalid(Located first) implements SaveOutcome {
    }

    /** Not saved: somebody else saved the record meanwhile, and the two disagree. Decide, then save again. */
    record Conflicting(Conflict conflict) implements SaveOutcome {
    }

    /** Not saved: somebody else deleted the record. {@link RecordModel#keepAsNew} makes the next save create it anew. */
    record Gone() implements SaveOutcome {
    }

    /** Not saved: the base refused it for a reason that belongs to no field. */
    record Refused(BaseException reason) implements SaveOutcome {
    }
}
