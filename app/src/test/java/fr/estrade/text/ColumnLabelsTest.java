package fr.estrade.text;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.DefaultSchema;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Table;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ColumnLabelsTest {
    /** What no user sees under a label. */
    private static final Set<String> TECHNICAL = Set.of("id", "version", "position", "search_key", "name_key", "sound_key", "email_key");

    static Stream<Texts> languages() {
        return Stream.of(Texts.french(), Texts.english());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyColumnThatAUserMaySeeHasALabel(Texts texts) {
        List<String> without = DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                .flatMap(ColumnLabelsTest::columns)
                .filter(column -> texts.column(column[0], column[1]).startsWith("!"))
                .map(column -> column[0] + "." + column[1])
                .toList();
        assertThat(without).as("Columns without a label: add them to columns.properties and columns_en.properties").isEmpty();
    }

    /** Histories and conflicts name the table of a row; every one of the house can stand there. */
    @ParameterizedTest
    @MethodSource("languages")
    void everyTableHasAName(Texts texts) {
        List<String> without = DefaultSchema.DEFAULT_SCHEMA.getTables().stream().map(Table::getName)
                .filter(table -> texts.find("table." + table).isEmpty()).toList();
        assertThat(without).as("Tables without a name: add table.<name> to columns.properties and columns_en.properties").isEmpty();
    }

    private static Stream<String[]> columns(Table<?> table) {
        return Stream.of(table.fields()).map(Field::getName).filter(name -> !TECHNICAL.contains(name)).map(name -> new String[] {table.getName(), name});
    }
}
