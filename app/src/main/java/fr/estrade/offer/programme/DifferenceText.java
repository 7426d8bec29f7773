package fr.estrade.offer.programme;

import fr.estrade.db.code.PhaseLabel;
import fr.estrade.text.Formats;
import fr.estrade.text.Texts;
import java.math.BigDecimal;

/** Puts a difference between a session's programme and its offer's in a sentence. */
public final class DifferenceText {
    private static final int LONGEST_QUOTE = 80;

    private final Texts texts;
    private final ProgrammeLabels labels;
    private final PhaseLabel phaseLabel;

    /** @param phaseLabel what the session calls its phases */
    public DifferenceText(Texts texts, PhaseLabel phaseLabel) {
        this.texts = texts;
        this.labels = new ProgrammeLabels(texts);
        this.phaseLabel = phaseLabel;
    }

    /** "Phase 1 · J3 : journée ajoutée", "Phase 2 · J1 : durée de la journée, 6 h au lieu de 7 h". */
    public String sentence(Difference difference) {
        Difference.Element element = difference.element();
        String place = labels.place(phaseLabel, element.place());
        String kind = element.kind().name();
        return switch (difference) {
            case Difference.Added added -> texts.get("difference.added." + kind, place, quote(element.words()));
            case Difference.Removed removed -> texts.get("difference.removed." + kind, place, quote(element.words()));
            case Difference.Moved moved -> texts.get("difference.moved." + kind, place, quote(element.words()), labels.place(phaseLabel, moved.from()));
            case Difference.Changed changed -> texts.get("difference.changed", place, field(changed.field()),
                    value(changed.field(), changed.before()), value(changed.field(), changed.after()));
        };
    }

    /** What a field is called. */
    public String field(Difference.Field field) {
        return texts.get("difference.field." + field.name());
    }

    /** A value of a field as it is read; of one that is empty, that it is. */
    public String value(Difference.Field field, Object value) {
        Formats formats = texts.formats();
        return switch (value) {
            case null -> texts.get("difference.empty");
            case Integer minutes when field == Difference.Field.MINUTES || field == Difference.Field.CEILING_MINUTES -> formats.duration(minutes);
            case DayTimes times -> times.spans().isEmpty() ? texts.get("difference.incomplete") : formats.timeSpans(times.spans());
            case BigDecimal amount -> field == Difference.Field.AMOUNT ? formats.money(amount) : formats.days(amount);
            case Boolean yes -> texts.get(yes ? "difference.yes" : "difference.no");
            case Enum<?> constant -> texts.code(constant);
            case Difference.ExpectedRoles roles -> String.join(", ", roles.names());
            default -> quote(value.toString());
        };
    }

    private String quote(String words) {
        if (words == null || words.isBlank()) {
            return texts.get("difference.untitled");
        }
        String line = words.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) > LONGEST_QUOTE) {
            line = line.substring(0, line.offsetByCodePoints(0, LONGEST_QUOTE)).stripTrailing() + "…";
        }
        return texts.get("difference.quote", line);
    }
}
