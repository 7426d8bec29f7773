package fr.estrade.record.show;

import fr.estrade.record.ColumnFacts;
import fr.estrade.text.Formats;
import fr.estrade.text.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;

/** Writes a record to be read: its name, a value a line, longer texts below their label, then what belongs to it. */
final class OutlineText {
    private static final String SEPARATOR = " · ";
    private static final int LONGEST_LINE = 80;

    private final RecordOutline.Content content;
    private final Map<Field<?>, BiFunction<Object, Formats, String>> words;
    private final Texts texts;
    private final StringBuilder out = new StringBuilder();

    OutlineText(RecordOutline.Content content, Map<Field<?>, BiFunction<Object, Formats, String>> words, Texts texts) {
        this.content = content;
        this.words = words;
        this.texts = texts;
    }

    String write() {
        String name = Named.name(content.row());
        if (name != null) {
            out.append(name).append('\n').append("=".repeat(Math.min(name.length(), LONGEST_LINE))).append('\n');
        }
        List<TableField<?, ?>> below = new ArrayList<>();
        for (TableField<?, ?> column : content.columns().columns()) {
            String value = value(content.columns(), column, content.row());
            if (value != null && ColumnFacts.of(column).isMultiline() && value.contains("\n")) {
                below.add(column);
            } else if (value != null) {
                out.append(texts.get("record.show.field", label(column), value)).append('\n');
            }
        }
        below.forEach(column -> heading(label(column)).append(value(content.columns(), column, content.row())).append('\n'));
        content.lists().stream().filter(list -> !list.rows().isEmpty()).forEach(this::list);
        return out.toString();
    }

    private StringBuilder heading(String text) {
        return out.append('\n').append(text).append('\n');
    }

    private void list(RecordOutline.Rows list) {
        heading(texts.get("show." + list.children().key()));
        for (Record row : list.rows()) {
            StringBuilder line = new StringBuilder();
            String before = null;
            for (TableField<?, ?> column : list.columns().columns()) {
                String part = part(list.columns(), column, row);
                if (part != null && !part.isBlank()) {
                    // A first and a last name are one name.
                    boolean isOneName = column.getName().equals("last_name") && "first_name".equals(before);
                    line.append(line.isEmpty() ? "" : isOneName ? " " : SEPARATOR).append(part);
                    before = column.getName();
                }
            }
            out.append("• ").append(line.toString().replace("\n", "\n  ")).append('\n');
        }
    }

    /** In a line of values a mark is told by its name, and what only its name gives a meaning follows it. */
    private String part(RecordOutline.Columns columns, TableField<?, ?> column, Record row) {
        String value = value(columns, column, row);
        return switch (row.get(column)) {
            case null -> null;
            case Boolean set -> set ? label(column) : null;
            case Number number when value != null -> texts.get("record.show.field", label(column), value);
            case LocalDate date -> texts.get("record.show.field", label(column), value);
            case LocalTime time -> texts.get("record.show.field", label(column), value);
            default -> value;
        };
    }

    private String value(RecordOutline.Columns columns, TableField<?, ?> column, Record row) {
        Object value = row.get(column);
        if (value == null || column.getName().equals("id")) {
            return null;
        }
        if (words.containsKey(column)) {
            return words.get(column).apply(value, texts.formats());
        }
        return switch (value) {
            case UUID id when columns.references().containsKey(column) -> content.names().containsKey(id)
                    ? content.names().get(id).toString() : null;
            case Boolean set -> set ? texts.get("record.show.yes") : null;
            case Enum<?> constant -> texts.code(constant);
            case LocalDate date -> texts.formats().date(date);
            case LocalTime time -> texts.formats().time(time);
            case BigDecimal amount -> texts.formats().money(amount);
            case Long bytes when column.getName().equals("size_bytes") -> texts.formats().fileSize(bytes);
            default -> value.toString();
        };
    }

    private String label(TableField<?, ?> column) {
        return texts.column(column.getTable().getName(), column.getName());
    }
}
