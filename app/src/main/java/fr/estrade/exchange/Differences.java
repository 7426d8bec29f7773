package fr.estrade.exchange;

import fr.estrade.storage.change.CanonicalText;
import fr.estrade.text.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;

/** What a line changes in a row, for the user: "Téléphone : – → 02 38 00 00 00". */
final class Differences<R extends UpdatableRecord<R>> {
    private static final int LONGEST = 60;

    private final ImportTarget<R> target;
    private final Texts texts;
    private final References<R> references;

    Differences(ImportTarget<R> target, Texts texts, References<R> references) {
        this.target = target;
        this.texts = texts;
        this.references = references;
    }

    /** Empty where the row has all these values already. */
    String of(R row, Candidate<R> line) {
        List<String> changes = new ArrayList<>();
        for (Field<?> field : taken(target, row, line.row())) {
            Object before = row.get(field);
            Object after = line.row().get(field);
            if (!CanonicalText.same(before, after)) {
                changes.add(texts.get("exchange.change", texts.column(target.table().getName(), field.getName()),
                        shown(before), said(line, field, after)));
            }
        }
        return String.join(" · ", changes);
    }

    /** The columns that a line gives a value. */
    static List<Field<?>> columns(UpdatableRecord<?> row) {
        List<Field<?>> given = new ArrayList<>();
        for (Field<?> field : row.fields()) {
            if (row.get(field) != null) {
                given.add(field);
            }
        }
        return given;
    }

    /** The columns of a row that is there already which a line may set: all that it gives, or only those that are empty so far. */
    static <R extends UpdatableRecord<R>> List<Field<?>> taken(ImportTarget<R> target, R row, R line) {
        List<Field<?>> given = columns(line);
        return target.isFillingOnly() ? given.stream().<Field<?>>filter(field -> row.get(field) == null).toList() : given;
    }

    @SuppressWarnings("unchecked")
    private String said(Candidate<R> line, Field<?> field, Object value) {
        String named = field instanceof TableField<?, ?> column ? references.nameOf(line, (TableField<R, ?>) column) : null;
        return named == null ? shown(value) : named;
    }

    private String shown(Object value) {
        String text = switch (value) {
            case null -> "–";
            case UUID other -> "…";
            case LocalDate date -> texts.formats().date(date);
            case Enum<?> code -> texts.code(code);
            case Boolean yes -> texts.get(yes ? "list.yes" : "list.no");
            case BigDecimal number -> texts.formats().number(number);
            default -> value.toString();
        };
        return text.length() > LONGEST ? text.substring(0, text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length())) - 1)) + "…" : text;
    }
}
