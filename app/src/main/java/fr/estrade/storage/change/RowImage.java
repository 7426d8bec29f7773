package fr.estrade.storage.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Columns of one row and the canonical text of each, in the table's order. A column that is absent was not looked at; a
 * column whose text is null is null in the base.
 */
public final class RowImage {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<LinkedHashMap<String, String>> SHAPE = new TypeReference<>() {};

    /** Stands for the columns that were forgotten, where an image is written; no column has such a name. */
    private static final String FORGOTTEN = "(forgotten)";

    private final Map<String, String> texts;
    private final boolean lacksForgotten;

    /**
     * An image of some columns.
     *
     * @param texts copied; its values may be null
     */
    public RowImage(Map<String, String> texts) {
        this.texts = new LinkedHashMap<>(texts);
        this.lacksForgotten = this.texts.remove(FORGOTTEN) != null;
    }

    /** Whether columns are absent because they were forgotten for good. */
    public boolean lacksForgotten() {
        return lacksForgotten;
    }

    /**
     * The image without what is to be forgotten.
     *
     * @param columns these; empty for all
     * @return this one, if it tells of none of them
     */
    public RowImage forgetting(Set<String> columns) {
        if (!columns.isEmpty() && columns.stream().noneMatch(texts::containsKey)) {
            return this;
        }
        Map<String, String> kept = new LinkedHashMap<>(columns.isEmpty() ? Map.of() : texts);
        kept.keySet().removeAll(columns);
        kept.put(FORGOTTEN, FORGOTTEN);
        return new RowImage(kept);
    }

    /** What is written of the image: its columns, and whether some were forgotten. */
    Map<String, String> entries() {
        if (!lacksForgotten) {
            return texts;
        }
        Map<String, String> entries = new LinkedHashMap<>(texts);
        entries.put(FORGOTTEN, FORGOTTEN);
        return entries;
    }

    /** A part of the text that {@link #toJson} gives for an image that lacks what was forgotten, and for no other but by chance. */
    public static String forgottenMark() {
        return '"' + FORGOTTEN + '"';
    }

    /** The names of the columns. */
    public Set<String> columns() {
        return Collections.unmodifiableSet(texts.keySet());
    }

    /** Whether the image tells of that column. */
    public boolean has(String column) {
        return texts.containsKey(column);
    }

    /** The text of a column; null if the column is null or absent. */
    public String text(String column) {
        return texts.get(column);
    }

    /** The columns and their texts, not to be changed. */
    public Map<String, String> asMap() {
        return Collections.unmodifiableMap(texts);
    }

    /** The same columns, without those. */
    public RowImage without(Set<String> columns) {
        Map<String, String> kept = new LinkedHashMap<>(texts);
        kept.keySet().removeAll(columns);
        return new RowImage(kept);
    }

    /** Whether no column is left. */
    public boolean isEmpty() {
        return texts.isEmpty();
    }

    /** The image as a JSON object. */
    public String toJson() {
        try {
            return JSON.writeValueAsString(entries());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A map of texts is always JSON", impossible);
        }
    }

    /**
     * The image that {@link #toJson} wrote.
     *
     * @param json may be null
     * @return null for null
     * @throws IllegalArgumentException if it is no such thing
     */
    public static RowImage ofJson(String json) {
        if (json == null) {
            return null;
        }
        try {
            return new RowImage(JSON.readValue(json, SHAPE));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("Not the image of a row");
        }
    }

    /** A rough count of the bytes it takes, to know when many images are too many for memory. */
    int weight() {
        int weight = 64;
        for (Map.Entry<String, String> entry : texts.entrySet()) {
            weight += 48 + (entry.getValue() == null ? 0 : entry.getValue().length());
        }
        return weight;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RowImage image && texts.equals(image.texts) && lacksForgotten == image.lacksForgotten;
    }

    @Override
    public int hashCode() {
        return texts.hashCode();
    }

    /** The columns only: values may be personal and must not reach a log. */
    @Override
    public String toString() {
        return "RowImage" + texts.keySet();
    }
}
