package fr.estrade.cli;

import fr.estrade.exchange.ImportField;
import fr.estrade.exchange.ImportFile;
import fr.estrade.exchange.ImportTarget;
import fr.estrade.exchange.Mapping;
import fr.estrade.text.SearchKey;
import fr.estrade.text.Texts;
import java.util.List;
import java.util.stream.Collectors;

/** Reads a mapping as it is written on the command line: {@code "Nom=lastName,Mail pro=email,3=phone,Notes="}. */
final class MappingText {
    private final ImportTarget<?> target;
    private final ImportFile file;
    private final Texts texts;

    MappingText(ImportTarget<?> target, ImportFile file, Texts texts) {
        this.target = target;
        this.file = file;
        this.texts = texts;
    }

    /**
     * The file's mapping with what the text says of single columns: its heading or number, and the field that it is, or nothing.
     *
     * @throws CliException if there is no such column or field
     */
    Mapping parse(String text) {
        Mapping mapping = file.mapping();
        for (String pair : text.split(",")) {
            int equals = pair.lastIndexOf('=');
            if (equals < 0) {
                throw new CliException(ExitStatus.USAGE, "cli.error.mapping", pair);
            }
            String field = pair.substring(equals + 1).strip();
            mapping = mapping.with(column(mapping, pair.substring(0, equals).strip()), field.isEmpty() ? null : field(field));
        }
        return mapping;
    }

    private int column(Mapping mapping, String named) {
        int columns = mapping.fields().size();
        for (int column = 0; column < columns; column++) {
            if (SearchKey.of(mapping.heading(column)).equals(SearchKey.of(named)) && !named.isEmpty()) {
                return column;
            }
        }
        if (named.matches("\\d{1,4}") && Integer.parseInt(named) >= 1 && Integer.parseInt(named) <= columns) {
            return Integer.parseInt(named) - 1;
        }
        throw new CliException(ExitStatus.USAGE, "cli.error.mapping-column", named);
    }

    private String field(String named) {
        List<? extends ImportField<?>> fields = target.fields();
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(named) || SearchKey.of(field.label(texts)).equals(SearchKey.of(named)))
                .findFirst().map(ImportField::name)
                .orElseThrow(() -> new CliException(ExitStatus.USAGE, "cli.error.mapping-field", named,
                        fields.stream().map(ImportField::name).collect(Collectors.joining(", "))));
    }
}
