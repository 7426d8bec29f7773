package fr.estrade.exchange;

import fr.estrade.exchange.read.Cell;
import fr.estrade.exchange.read.TableRow;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which column of a file is which field.
 *
 * @param headings the row of headings; null where the file has none and begins with its first line
 * @param fields   the name of the field of each column; null for a column that is left out
 */
public record Mapping(TableRow headings, List<String> fields) {

    public Mapping {
        fields = Collections.unmodifiableList(new ArrayList<>(fields));
    }

    /** The same with another field for a column; a field stands in one column only, so that another loses it. */
    public Mapping with(int column, String field) {
        List<String> others = new ArrayList<>(fields);
        if (field != null) {
            others.replaceAll(name -> field.equals(name) ? null : name);
        }
        others.set(column, field);
        return new Mapping(headings, others);
    }

    /** The line after which the data begin. */
    int headingLine() {
        return headings == null ? 0 : headings.line();
    }

    /** The heading of a column; empty if it has none. */
    public String heading(int column) {
        return headings == null ? "" : headings.cell(column).text();
    }

    /** The required fields that no column gives. */
    public List<ImportField<?>> missing(ImportTarget<?> target) {
        Set<String> given = given(target);
        List<ImportField<?>> missing = new ArrayList<>();
        for (ImportField<?> field : target.fields()) {
            if (field.isRequired() && !given.contains(field.name())) {
                missing.add(field);
            }
        }
        return missing;
    }

    private Set<String> given(ImportTarget<?> target) {
        Set<String> given = new LinkedHashSet<>();
        fields.stream().filter(Objects::nonNull).forEach(name -> target.find(name).ifPresent(field -> given.addAll(field.gives())));
        return given;
    }

    /** Whether any column is a field. */
    public boolean isEmpty() {
        return fields.stream().allMatch(Objects::isNull);
    }

    /** The shape of the file that this is the mapping of: its headings in their order. */
    String shape() {
        String words = headings == null ? "columns " + fields.size()
                : headings.cells().stream().map(Cell::text).map(Headings::key).collect(Collectors.joining("\n"));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
