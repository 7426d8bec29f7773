package fr.estrade.ui.form;

import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Kit;
import fr.estrade.ui.View;
import java.util.Objects;
import java.util.UUID;

/**
 * A part of a record's page that a feature above the record's own brings: the sessions of a participant.
 * The composition root hands them to the feature whose page it is, which names them to its {@link RecordPage#added}.
 *
 * @param titleKey text key of its tab
 * @param view     makes it for a record, when it is first shown
 */
public record AddedPart(String titleKey, Maker view) {

    public AddedPart {
        Objects.requireNonNull(titleKey);
        Objects.requireNonNull(view);
    }

    /** Makes the part. */
    @FunctionalInterface
    public interface Maker {

        /** The part of the page of the record of that id, which need not be in the base yet. */
        View of(Kit kit, BaseAccess base, UUID id);
    }
}
