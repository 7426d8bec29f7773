package fr.estrade.list.export;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.estrade.list.Amount;
import fr.estrade.list.ColumnKind;
import fr.estrade.list.ListColumn;
import fr.estrade.list.Row;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

/**
 * A row of a list as JSON: a key a column, null where the value is unknown. Amounts, numbers and minutes are numbers; codes, ids, ISO
 * dates and times are text; several dates stand in one text with spaces between. This shape is kept.
 */
public final class RowJson {

    private RowJson() {
    }

    /**
     * Writes the values of a row into the object that was begun.
     *
     * @param columns in the order in which the row holds their values
     */
    public static void write(JsonGenerator json, List<ListColumn> columns, Row row) throws IOException {
        for (int i = 0; i < columns.size(); i++) {
            json.writeFieldName(columns.get(i).key());
            write(json, columns.get(i).kind(), row.get(i));
        }
    }

    private static void write(JsonGenerator json, ColumnKind kind, Object value) throws IOException {
        if (value == null) {
            json.writeNull();
            return;
        }
        switch (kind) {
            case NUMBER, COUNT, MINUTES -> json.writeNumber(((Number) value).longValue());
            case DECIMAL -> json.writeNumber((BigDecimal) value);
            case MONEY -> json.writeNumber(((Amount) value).euros());
            case BOOLEAN -> json.writeBoolean((Boolean) value);
            default -> json.writeString(PlainText.legal(DataText.of(kind, value)));
        }
    }
}
