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
import java.util.stream.Collectors;
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
            String line = list.columns().columns().stream()
                    .map(column -> part(list.columns(), column, row))
                    .filter(value -> value != null && !value.isBlank())
                    .collect(Collectors.joining(SEPARATOR));
            out.append("• ").append(line.replace("\n", "\n  ")).append('\n');
        }
    }

    /** In a line of values a mark is told by its name. */
    private String part(RecordOutline.Columns columns, TableField<?, ?> column, Record row) {
        return row.get(column) instanceof Boolean set ? set ? label(column) : null : value(columns, column, row);
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
