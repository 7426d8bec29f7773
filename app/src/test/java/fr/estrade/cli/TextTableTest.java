package fr.estrade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
    private static final List<TextTable.Column> COLUMNS = List.of(new TextTable.Column("Titre", false), new TextTable.Column("Jours", true));

    private static List<String> table(int maximum, String[]... rows) {
        StringWriter out = new StringWriter();
        try (TextTable table = new TextTable(out, COLUMNS, maximum)) {
            for (String[] row : rows) {
                table.add(row);
            }
        }
        return out.toString().lines().toList();
    }

    @Test
    void columnsAreAsWideAsTheirWidestCellAndNumbersStandAtTheRight() {
        assertThat(table(0, new String[] {"Écrire", "2"}, new String[] {"Évaluer un projet", "10"})).containsExactly(
                "Titre              Jours",
                "-----------------  -----",
                "Écrire                 2",
                "Évaluer un projet     10");
    }

    @Test
    void theWidestTextIsCutWhereThereIsNoRoom() {
        assertThat(table(22, new String[] {"Évaluer un projet social", "10"})).containsExactly(
                "Titre            Jours",
                "---------------  -----",
                "Évaluer un proj…    10".replace("proj…", "pro…").replace("…    10", "…     10"));
    }

    @Test
    void aTerminalIsNotDrivenByWhatSomebodyKeyedIn() {
        assertThat(table(0, new String[] {"a\u001b[31mb\tc", "1"})).last().asString().startsWith("a [31mb c");
    }

    @Test
    void linesOfATextStandOneAfterTheOther() {
        assertThat(table(0, new String[] {"Tutorat\n\nTransmission", "1"})).last().asString().startsWith("Tutorat · Transmission");
    }

    @Test
    void rowsThatComeLaterKeepTheWidthsOfTheFirst() {
        StringWriter out = new StringWriter();
        try (TextTable table = new TextTable(out, COLUMNS, 0)) {
            for (int i = 0; i < 500; i++) {
                table.add("abc", String.valueOf(i));
            }
            assertThat(out.toString()).as("written before the end").isNotEmpty();
            table.add("a longer one", "1");
        }
        assertThat(out.toString().lines()).hasSize(503).last().isEqualTo("a longer one      1");
    }

    @Test
    void anEmptyTableHasItsHead() {
        assertThat(table(0)).containsExactly("Titre  Jours", "-----  -----");
    }
}
