package fr.estrade.ui.grid;

import static fr.estrade.db.Tables.CATEGORY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.tables.records.CategoryRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Ids;
import fr.estrade.list.Filter;
import fr.estrade.list.ListDefinition;
import fr.estrade.list.Operator;
import fr.estrade.list.Sort;
import fr.estrade.testing.Desk;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list on screen, with more rows than anybody reads. */
class GridTest {

    private static final ListDefinition CATEGORIES = ListDefinition.named("categories")
            .from(CATEGORY, CATEGORY.ID)
            .column("label", CATEGORY.LABEL, column -> column.identity().searchable())
            .column("archived", CATEGORY.ARCHIVED)
            .column("version", CATEGORY.VERSION, column -> column.hidden())
            .order(Sort.by("label"))
            .build();

    private final Desk desk = Desk.withBase();
    private Grid grid;

    @AfterEach
    void close() {
        desk.close();
    }

    private void given(int count) {
        List<CategoryRecord> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            CategoryRecord row = new CategoryRecord();
            row.setId(Ids.next());
            row.setLabel("Catégorie %06d".formatted(i));
            row.setPosition("m");
            rows.add(row);
        }
        desk.base().journal().load(ChangeLabel.of("page.changed"), load -> {
            load.insertAll(rows);
        });
        desk.show(() -> {
            grid = new Grid(desk.kit(), desk.base().list(CATEGORIES, CATEGORY));
            return grid.root();
        });
    }

    private TableView<GridRow> table() {
        return grid.table();
    }

    private String shown(int index) {
        return desk.call(() -> (String) grid.rows().get(index).row().get(0));
    }

    @Test
    void aHundredThousandRowsAreThereButOnlyThoseInSightAreRead() {
        given(100_000);
        assertThat(grid.countProperty().get()).isEqualTo(100_000);
        assertThat(shown(0)).isEqualTo("Catégorie 000000");
        assertThat(read()).isLessThan(2 * GridRows.PAGE);

        desk.run(() -> table().scrollTo(70_000));
        desk.settle();
        assertThat(shown(70_005)).isEqualTo("Catégorie 070005");
        assertThat(read()).isLessThan(8 * GridRows.PAGE);
    }

    private long read() {
        return desk.call(() -> IntStream.range(0, grid.rows().size()).filter(grid.rows()::isRead).count());
    }

    @Test
    void theDatabaseSortsByHeaderAndByKey() {
        given(300);
        desk.run(() -> {
            table().getColumns().get(1).setSortType(TableColumn.SortType.DESCENDING);
            table().getSortOrder().setAll(List.of(table().getColumns().get(1)));
        });
        assertThat(shown(0)).isEqualTo("Catégorie 000299");
        assertThat(grid.queryProperty().get().sorts()).containsExactly(Sort.descending("label"));

        desk.run(grid::focusFirst);
        desk.press(KeyCode.ALT, KeyCode.DIGIT1);
        assertThat(shown(0)).isEqualTo("Catégorie 000000");
    }

    @Test
    void cursorAndMarksStayWithTheirRecordsWhenTheListIsReadAgain() {
        given(300);
        desk.run(grid::focusFirst);
        desk.press(KeyCode.DOWN);
        desk.press(KeyCode.DOWN);
        desk.press(KeyCode.SPACE);
        UUID second = grid.currentProperty().get();
        assertThat(shown(2)).isEqualTo("Catégorie 000002");

        desk.run(() -> grid.queryProperty().set(grid.queryProperty().get().withSorts(List.of(Sort.descending("label")))));
        assertThat(grid.currentProperty().get()).isEqualTo(second);
        assertThat(grid.marks().ids()).containsExactly(second);
        assertThat(desk.call(() -> table().getSelectionModel().getSelectedIndex())).isEqualTo(297);
    }

    @Test
    void shiftSpaceMarksARangeAndEscapeUnmarks() {
        given(20);
        desk.run(grid::focusFirst);
        desk.press(KeyCode.SPACE);
        desk.press(KeyCode.DOWN);
        desk.press(KeyCode.DOWN);
        desk.press(KeyCode.DOWN);
        desk.press(KeyCode.SHIFT, KeyCode.SPACE);
        assertThat(grid.marks().ids()).hasSize(4);
        desk.press(KeyCode.CONTROL, KeyCode.A);
        assertThat(grid.marks().ids()).hasSize(20);
        desk.press(KeyCode.ESCAPE);
        assertThat(grid.marks().ids()).isEmpty();
    }

    @Test
    void enterOpensTheCurrentRecord() {
        given(5);
        List<UUID> opened = new ArrayList<>();
        desk.run(() -> grid.onOpen(opened::add));
        desk.run(grid::focusFirst);
        desk.press(KeyCode.DOWN);
        desk.press(KeyCode.ENTER);
        assertThat(opened).containsExactly(grid.ids().get(1));
    }

    @Test
    void anotherOrderOfColumnsReadsNothingAgain() {
        given(50);
        GridRow first = desk.call(() -> grid.rows().get(0));
        desk.run(() -> grid.queryProperty().set(grid.queryProperty().get().withColumns(List.of("archived", "label"))));
        assertThat(desk.call(() -> grid.rows().get(0))).isSameAs(first);
        desk.run(() -> grid.queryProperty().set(grid.queryProperty().get().withColumns(List.of("label", "version"))));
        assertThat(desk.call(() -> grid.rows().get(0).row().get(1))).isEqualTo(0L);
    }

    @Test
    void aFilterThatLeavesNothingSaysSo() {
        given(5);
        ListPage[] page = new ListPage[1];
        desk.show(() -> {
            page[0] = new ListPage(desk.kit(), desk.base().list(CATEGORIES, CATEGORY));
            return page[0].root();
        });
        desk.run(() -> page[0].focusFirst());
        desk.type("zzz");
        assertThat(desk.robot().lookup(".empty-title").tryQuery()).isPresent();
        desk.press(KeyCode.ESCAPE);
        assertThat(page[0].grid().countProperty().get()).isEqualTo(5);
    }

    @Test
    void noArrowPretendsAnOrderBehindOneThatIsNotShown() {
        given(3);
        desk.run(() -> grid.queryProperty().set(grid.queryProperty().get().withColumns(List.of("label"))
                .withSorts(List.of(Sort.descending("version"), Sort.by("label")))));
        assertThat(table().getSortOrder()).isEmpty();
        desk.run(() -> grid.queryProperty().set(grid.queryProperty().get().withColumns(List.of("label", "version"))));
        assertThat(table().getSortOrder()).hasSize(2);
    }

    @Test
    void aListWithoutRowsIsEmptyWhateverItIsFilteredBy() {
        ListPage[] page = new ListPage[1];
        desk.show(() -> {
            page[0] = new ListPage(desk.kit(), desk.base().list(CATEGORIES, CATEGORY)).empty("category.none");
            return page[0].root();
        });
        desk.run(() -> page[0].focusFirst());
        desk.type("zzz");
        assertThat(desk.<Label>find(".empty-title").getText()).isEqualTo(desk.kit().text("category.none"));
    }

    @Test
    void whatIsSavedShowsAtOnce() {
        given(3);
        ListPage[] page = new ListPage[1];
        desk.show(() -> {
            page[0] = new ListPage(desk.kit(), desk.base().list(CATEGORIES, CATEGORY));
            return page[0].root();
        });
        CategoryRecord fresh = new CategoryRecord();
        fresh.setLabel("Aaa");
        fresh.setPosition("a");
        desk.base().journal().write(ChangeLabel.of("page.changed"), tx -> tx.insert(fresh));
        desk.settle();
        assertThat(page[0].grid().countProperty().get()).isEqualTo(4);
        assertThat(page[0].grid().queryProperty().get().sorts()).containsExactly(Sort.by("label"));
        assertThat(page[0].grid().ids().getFirst()).isEqualTo(fresh.getId());
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 300})
    void columnsThatFitDoNotScrollSideways(int rows) {
        given(rows);
        for (int width : new int[] {500, 617, 734, 901}) {
            desk.run(() -> desk.stage().setWidth(width));
            for (int zoom : new int[] {90, 100, 110, 125}) {
                desk.run(() -> desk.kit().theme().zoomProperty().set(zoom));
                assertThat(desk.call(() -> table().lookupAll(".scroll-bar:horizontal").stream().noneMatch(Node::isVisible)))
                        .as("%s pixels at %s %%", width, zoom).isTrue();
            }
        }
    }

    @Test
    void theDetailGivesWayWhereThereIsNoRoomForIt() {
        given(3);
        desk.show(() -> new ListPage(desk.kit(), desk.base().list(CATEGORIES, CATEGORY)).detail(id -> new Label(id.toString())).root());
        assertThat(desk.robot().lookup(".list-detail").tryQuery()).isPresent();
        desk.run(() -> desk.kit().theme().zoomProperty().set(200));
        assertThat(desk.robot().lookup(".list-detail").tryQuery()).isEmpty();
        desk.run(() -> desk.kit().theme().zoomProperty().set(100));
        assertThat(desk.robot().lookup(".list-detail").tryQuery()).isPresent();
    }

    @Test
    void theDetailFollowsTheCursor() {
        given(3);
        ListPage[] page = new ListPage[1];
        desk.show(() -> {
            page[0] = new ListPage(desk.kit(), desk.base().list(CATEGORIES, CATEGORY)).detail(id -> new Label(id.toString()));
            return page[0].root();
        });
        UUID first = page[0].grid().ids().getFirst();
        assertThat(desk.<Labeled>find(".list-detail .label").getText()).as("the first record, without a gesture").isEqualTo(first.toString());
        desk.run(page[0]::focusFirst);
        desk.press(KeyCode.DOWN);
        assertThat(desk.<Labeled>find(".list-detail .label").getText()).isEqualTo(page[0].grid().ids().get(1).toString());
    }

    @Test
    void theArrangementIsRememberedAndAViewCanBeSaved() {
        given(10);
        ListPage[] page = new ListPage[1];
        desk.show(() -> {
            page[0] = new ListPage(desk.kit(), desk.base().list(CATEGORIES, CATEGORY));
            return page[0].root();
        });
        desk.run(() -> page[0].grid().queryProperty().set(page[0].grid().queryProperty().get()
                .and(Filter.of("label", Operator.CONTAINS, "000001")).withColumns(List.of("label", "version"))));
        desk.show(() -> new Pane());
        desk.show(() -> {
            page[0] = new ListPage(desk.kit(), desk.base().list(CATEGORIES, CATEGORY));
            return page[0].root();
        });
        assertThat(page[0].grid().queryProperty().get().columns()).containsExactly("label", "version");
        assertThat(page[0].grid().countProperty().get()).isEqualTo(1);
    }
}
