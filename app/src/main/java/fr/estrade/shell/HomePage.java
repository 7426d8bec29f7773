package fr.estrade.shell;

import static fr.estrade.db.Tables.OFFER;
import static fr.estrade.db.Tables.SESSION;

import fr.estrade.demo.DemoBase;
import fr.estrade.text.Texts;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Command;
import fr.estrade.ui.EmptyState;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Keys;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Page;
import fr.estrade.ui.PageScroll;
import fr.estrade.ui.Place;
import fr.estrade.ui.Todo;
import fr.estrade.ui.TodoSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What must be done today, as the features tell, and the records that were opened last. */
final class HomePage extends Page {
    /** The name that places call it by. */
    static final String NAME = "home";
    private static final int RECENT = 5;
    private static final long PAUSE_MILLIS = 200;

    /** What the page shows. */
    private record Contents(LocalDate today, List<Todo> todos, List<FoundRecord> unsaved, List<FoundRecord> recent, boolean empty, boolean fillable) {
    }

    private final Kit kit;
    private final Texts texts;
    private final BaseState.Open open;
    private final RecentRecords recent;
    private final Command demonstration;
    private final StackPane content = new StackPane();
    private Button first;

    /** @param demonstration fills a base in which nobody has worked yet */
    HomePage(Kit kit, BaseState.Open open, RecentRecords recent, Command demonstration) {
        this.kit = kit;
        this.texts = kit.texts();
        this.open = open;
        this.recent = recent;
        this.demonstration = demonstration;
        setTitle(texts.get("nav.home"));
    }

    @Override
    protected Parent build() {
        PageScroll scroll = new PageScroll(content, "home").filling();
        whileAttached(() -> open.access().changes().listen(change -> load(PAUSE_MILLIS)));
        return scroll;
    }

    @Override
    protected void onAttached() {
        load(0);
    }

    @Override
    public void focusFirst() {
        if (first != null) {
            first.requestFocus();
        }
    }

    @Override
    public List<Command> commands() {
        return open.parts().stream().flatMap(part -> part.beginnings().stream()).limit(1).map(make -> make.apply(kit).on(Keys.NEW)).toList();
    }

    private void load(long pause) {
        List<Place> places = recent.all();
        kit.tasks().run(texts.get("home.reading"), () -> read(places)).latest(this, pause).onSuccess(this::show).start();
    }

    private Contents read(List<Place> places) {
        BaseAccess base = open.access();
        LocalDate today = LocalDate.now(base.clock());
        List<Todo> todos = new ArrayList<>();
        for (TodoSource source : open.todos()) {
            todos.addAll(source.find(texts, today));
        }
        List<FoundRecord> found = new RecordFinder(base, open.searches(), texts).at(places);
        boolean empty = !base.dsl().fetchExists(OFFER) && !base.dsl().fetchExists(SESSION);
        return new Contents(today, todos, new UnsavedDrafts(base, open.searches(), texts).all(), found.stream().limit(RECENT).toList(), empty, empty && DemoBase.canFill(base.journal()));
    }

    private void show(Contents contents) {
        boolean hadFocus = first != null && first.isFocused();
        first = null;
        content.getChildren().setAll(contents.empty() && contents.todos().isEmpty() && contents.unsaved().isEmpty() ? welcome(contents) : day(contents));
        if (hadFocus) {
            focusFirst();
        }
        contentShown();
    }

    private Node welcome(Contents contents) {
        List<Command> next = new ArrayList<>();
        next.addAll(commands());
        if (contents.fillable()) {
            next.add(demonstration);
        }
        EmptyState welcome = new EmptyState(texts, Icons.OFFER, texts.get("home.first"), texts.get("home.first.help"), next.toArray(Command[]::new));
        first = welcome.first();
        return welcome;
    }

    private Node day(Contents contents) {
        Map<Todo.Urgency, List<Todo>> groups = new EnumMap<>(Todo.Urgency.class);
        contents.todos().forEach(todo -> groups.computeIfAbsent(todo.urgency(), urgency -> new ArrayList<>()).add(todo));
        long pressing = contents.todos().stream().filter(todo -> todo.urgency().compareTo(Todo.Urgency.THIS_WEEK) <= 0).count();
        Label greeting = new Label(texts.count("home.greeting", pressing));
        greeting.getStyleClass().add("home-greeting");
        Label date = new Label(texts.formats().dateLong(contents.today()));
        date.getStyleClass().add("muted");
        VBox page = new VBox(new VBox(greeting, date));
        page.getStyleClass().add("home-page");
        if (!contents.unsaved().isEmpty()) {
            page.getChildren().add(group(texts.get("home.unsaved"), contents.unsaved().stream().map(this::draft).toList()));
        }
        groups.forEach((urgency, todos) ->
                page.getChildren().add(group(texts.get("todo." + urgency.name()), todos.stream().map(this::line).toList())));
        if (!contents.recent().isEmpty()) {
            page.getChildren().add(group(texts.get("home.recent"), contents.recent().stream().map(this::line).toList()));
        }
        return page;
    }

    private static Node group(String name, List<? extends Node> lines) {
        Label label = new Label(name);
        label.getStyleClass().add("home-group-name");
        VBox rows = new VBox();
        rows.getChildren().addAll(lines);
        rows.getStyleClass().add("home-lines");
        HBox.setHgrow(rows, Priority.ALWAYS);
        HBox group = new HBox(label, rows);
        group.getStyleClass().add("home-group");
        return group;
    }

    private Node line(Todo todo) {
        Button button = new Button(todo.verb());
        button.setAccessibleText(todo.verb() + " " + todo.text());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> kit.navigator().open(todo.place()));
        first = first == null ? button : first;
        HBox line = words(todo.icon(), todo.text(), todo.detail());
        line.getChildren().add(button);
        return line;
    }

    private Node draft(FoundRecord record) {
        Button button = new Button(texts.get("home.draft.open"));
        button.setAccessibleText(button.getText() + " " + record.title());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> kit.navigator().open(record.place()));
        first = first == null ? button : first;
        HBox line = words(record.icon(), record.title(), record.detail());
        line.getChildren().add(button);
        return line;
    }

    private Node line(FoundRecord record) {
        Button button = new Button();
        button.getStyleClass().setAll("button", "home-record");
        button.setGraphic(words(record.icon(), record.title(), record.detail()));
        button.setAccessibleText(record.title() + " " + record.detail());
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> kit.navigator().open(record.place()));
        first = first == null ? button : first;
        return button;
    }

    private static HBox words(Icons icon, String text, String detail) {
        Label what = icon.on(new Label(text));
        what.getStyleClass().add("home-what");
        Label more = new Label(detail == null ? "" : detail);
        more.getStyleClass().add("muted");
        HBox.setHgrow(more, Priority.ALWAYS);
        more.setMaxWidth(Double.MAX_VALUE);
        // Takes what room is left: what waits is read before what helps.
        more.setPrefWidth(0);
        more.setMinWidth(0);
        HBox line = new HBox(what, more);
        line.getStyleClass().add("home-line");
        return line;
    }
}
