package fr.estrade.record.show;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/** Values of columns as JSON: keys in lowerCamelCase, dates and times ISO, numbers plain, the unknown null. */
public final class JsonValues {

    private JsonValues() {
    }

    /** Puts a value of a column: numbers and booleans as such, everything else by its ISO or plain text, null as null. */
    public static void put(ObjectNode into, String key, Object value) {
        switch (value) {
            case null -> into.putNull(key);
            case Integer number -> into.put(key, number);
            case Short number -> into.put(key, number.intValue());
            case Long number -> into.put(key, number);
            // 425 and not 425.00 or 4.25E+2: a number, written plainly.
            case BigDecimal number -> into.set(key, DecimalNode.valueOf(plain(number)));
            case Boolean flag -> into.put(key, flag);
            case Enum<?> constant -> into.put(key, constant.name());
            // Dates and times write themselves as ISO says, ids as everybody does.
            default -> into.put(key, value.toString());
        }
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The name of a column as a key: {@code daily_cost} is {@code dailyCost}. */
    public static String key(String column) {
        StringBuilder key = new StringBuilder();
        for (String word : column.split("_")) {
            key.append(key.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return key.toString();
    }
}
