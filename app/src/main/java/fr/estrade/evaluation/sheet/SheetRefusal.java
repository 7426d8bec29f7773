package fr.estrade.evaluation.sheet;

import fr.estrade.storage.BaseException;
import java.util.Optional;
import java.util.UUID;

/** A sheet says what it cannot say, or stands there already: nothing was written. */
public final class SheetRefusal extends BaseException {
    private static final long serialVersionUID = 1;

    private final UUID sheetId;

    private SheetRefusal(String key, UUID sheetId, Object... arguments) {
        super(key, null, arguments);
        this.sheetId = sheetId;
    }

    static SheetRefusal of(String key, Object... arguments) {
        return new SheetRefusal(key, null, arguments);
    }

    static SheetRefusal known(UUID sheetId, int number) {
        return new SheetRefusal("sheet.refused.known", sheetId, number);
    }

    static SheetRefusal changedMeanwhile(UUID sheetId, int number) {
        return new SheetRefusal("sheet.refused.changed", sheetId, number);
    }

    /** The sheet of the same respondent that was keyed already, or the one that somebody changed meanwhile. */
    public Optional<UUID> sheetId() {
        return Optional.ofNullable(sheetId);
    }
}
