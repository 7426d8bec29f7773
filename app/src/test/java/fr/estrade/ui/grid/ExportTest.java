package fr.estrade.ui.grid;

import static fr.estrade.db.Tables.CATEGORY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.tables.records.CategoryRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.list.ListDefinition;
import fr.estrade.list.Sort;
import fr.estrade.testing.Desk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writing a list to a file from its page. */
class ExportTest {

    private static final ListDefinition CATEGORIES = ListDefinition.named("categories").from(CATEGORY, CATEGORY.ID)
            .column("label", CATEGORY.LABEL, column -> column.identity().searchable()).order(Sort.by("label")).build();

    @TempDir
    private Path folder;
    private final Desk desk = Desk.withBase();
    private ListPage page;

    @BeforeEach
    void open() {
        desk.base().journal().write(ChangeLabel.of("page.changed"), tx -> {
            for (String label : new String[] {"Aa", "Bb", "Cc"}) {
                CategoryRecord row = new CategoryRecord();
                row.setLabel(label);
                row.setPosition("m");
                tx.insert(row);
            }
        });
        desk.show(() -> {
            page = new ListPage(desk.kit(), desk.base().list(CATEGORIES, CATEGORY));
            return page.root();
        });
        desk.run(page::focusFirst);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private String export(String format) throws IOException {
        Path file = folder.resolve("liste");
        desk.chooseNext(file);
        desk.press(KeyCode.CONTROL, KeyCode.E);
        desk.run(() -> desk.robot().lookup(".radio-button").match((RadioButton button) -> button.getText().startsWith(format))
                .<RadioButton>query().setSelected(true));
        desk.press(KeyCode.ENTER);
        return Files.readString(file);
    }

    @Test
    void theWholeListIsWrittenAndCanBeOpenedFromTheMessage() throws IOException {
        assertThat(export("CSV pour un autre")).isEqualToIgnoringNewLines("\"label\"\"Aa\"\"Bb\"\"Cc\"");
        desk.click(desk.find(".toast-action"));
        assertThat(desk.shown()).containsExactly(folder.resolve("liste"));
    }

    @Test
    void markedRowsAloneAreWrittenIfThereAreSome() throws IOException {
        desk.press(KeyCode.DOWN);
        desk.press(KeyCode.SPACE);
        assertThat(export("CSV pour un autre")).isEqualToIgnoringNewLines("\"label\"\"Bb\"");
    }

    @Test
    void whatIsFilteredIsWhatIsWritten() throws IOException {
        desk.type("cc");
        desk.press(KeyCode.ENTER);
        assertThat(export("JSON")).contains("Cc").doesNotContain("Aa");
    }
}
