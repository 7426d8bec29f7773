package fr.estrade.offer;

import static fr.estrade.db.Tables.OFFER;

import fr.estrade.db.code.TextSection;
import fr.estrade.db.tables.records.OfferRecord;
import java.util.Optional;
import org.jooq.TableField;

/** Which column of an offer holds its own text for a section; shared blocks of that section are printed before it. */
public final class OfferText {

    private OfferText() {
    }

    /** The column of a section's own text; empty for {@link TextSection#OTHER}, which has blocks only. */
    public static Optional<TableField<OfferRecord, String>> column(TextSection section) {
        return Optional.ofNullable(switch (section) {
            case ACCESS -> OFFER.ACCESS;
            case METHODS -> OFFER.METHODS;
            case EVALUATION -> OFFER.EVALUATION;
            case SANCTION -> OFFER.SANCTION;
            case ACCESSIBILITY -> OFFER.ACCESSIBILITY;
            case ACCESS_DELAY -> OFFER.ACCESS_DELAY;
            case FUNDING -> OFFER.FUNDING;
            case CONTACT -> OFFER.CONTACT;
            case DISCLAIMER -> OFFER.DISCLAIMER;
            case RESOURCES -> OFFER.RESOURCES;
            case OTHER -> null;
        });
    }

    /** The section whose own text a column holds; empty for other columns. */
    static Optional<TextSection> sectionOf(String column) {
        for (TextSection section : TextSection.values()) {
            if (column(section).filter(field -> field.getName().equals(column)).isPresent()) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }
}
