package fr.estrade.evaluation.page;

import fr.estrade.evaluation.Content.Question;
import fr.estrade.evaluation.Content.Section;
import fr.estrade.text.PastedLine;
import fr.estrade.text.PastedLines;
import fr.estrade.ui.Command;
import fr.estrade.ui.FocusLeft;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Keys;
import fr.estrade.ui.Kit;
import fr.estrade.ui.lines.DragReorder;
import fr.estrade.ui.lines.KeptFocus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A section with its questions and a field that takes in more. */
final class SectionBlock {

    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    private final QuestionsView view;
    private final QuestionnaireDesk desk;
    private final Kit kit;
    private final DragReorder<UUID> drag;
    private final UUID id;
    private final Wordings title;
    private final HBox head;
    private final VBox rows = new VBox();
    private final TextField adding = new TextField();
    private final HBox foot = new HBox(adding);
    private final VBox root;
    private final Map<UUID, QuestionRow> byId = new HashMap<>();
    private final Node remove;
    private Section shown;

    SectionBlock(QuestionsView view, QuestionnaireDesk desk, DragReorder<UUID> drag, UUID id) {
        this.view = view;
        this.desk = desk;
        this.kit = desk.kit();
        this.drag = drag;
        this.id = id;
        this.title = new Wordings(kit, kit.text("questionnaire.section.title"), false, words ->
                desk.write(() -> desk.questions().nameSection(id, words.french(), words.english())));
        title.getStyleClass().add("question-section-title");
        HBox.setHgrow(title, Priority.ALWAYS);
        remove = Command.of("questionnaire.section.remove", Icons.DELETE, this::remove).iconButton(kit.texts());
        head = new HBox(title, remove);
        head.getStyleClass().add("question-section-head");
        head.addEventFilter(KeyEvent.KEY_PRESSED, this::actOnHead);
        rows.getStyleClass().add("question-rows");
        adding.setPromptText(kit.text("questionnaire.question.adding"));
        adding.getStyleClass().add("question-adding");
        adding.addEventFilter(KeyEvent.KEY_PRESSED, this::actOnAdding);
        FocusLeft.of(adding, () -> add(List.of(adding.getText())));
        foot.getStyleClass().add("question-foot");
        HBox.setHgrow(adding, Priority.ALWAYS);
        root = new VBox(head, rows, foot);
        root.getStyleClass().add("question-section");
        drag.lane(rows, id, Orientation.VERTICAL);
    }

    Node root() {
        return root;
    }

    UUID id() {
        return id;
    }

    void show(Section section, int firstNumber, boolean readOnly) {
        shown = section;
        title.show(section.title());
        title.setReadOnly(readOnly);
        remove.setVisible(!readOnly);
        adding.setVisible(!readOnly);
        foot.setManaged(!readOnly);
        adding.setAccessibleText(kit.text("questionnaire.question.addingTo", section.title().in(kit.texts())));
        List<Node> nodes = new ArrayList<>();
        byId.keySet().retainAll(section.questions().stream().map(Question::id).toList());
        int number = firstNumber;
        for (Question question : section.questions()) {
            QuestionRow row = byId.computeIfAbsent(question.id(), this::row);
            row.show(question, number++, readOnly);
            nodes.add(row.root());
        }
        KeptFocus.replace(rows, nodes);
    }

    /** The words of its title. */
    Wordings title() {
        return title;
    }

    /** The words of one of its questions; null when it is not one of them. */
    Wordings wordsOf(UUID question) {
        return byId.containsKey(question) ? byId.get(question).label() : null;
    }

    /** The question that has these words; null when none of them has. */
    Question questionOf(Wordings words) {
        return shown.questions().stream().filter(question -> byId.get(question.id()).label() == words).findFirst().orElse(null);
    }

    private QuestionRow row(UUID question) {
        QuestionRow row = new QuestionRow(view, this, desk);
        drag.item(row.root(), row.handle(), question);
        return row;
    }

    private List<QuestionRow> order() {
        return shown.questions().stream().map(question -> byId.get(question.id())).toList();
    }

    void focusFirst() {
        if (shown.questions().isEmpty()) {
            focusAdding();
        } else {
            order().getFirst().focusLabel();
        }
    }

    void focusLast() {
        if (adding.isVisible() || shown.questions().isEmpty()) {
            focusAdding();
        } else {
            order().getLast().focusLabel();
        }
    }

    void focusAdding() {
        adding.requestFocus();
    }

    void focus(UUID question) {
        if (byId.containsKey(question)) {
            byId.get(question).focusLabel();
        }
    }

    void openOnly(QuestionRow opened) {
        byId.values().forEach(row -> row.setOpen(row == opened));
    }

    /** Goes to the question after or before a row; false when there is none in this section. */
    boolean step(QuestionRow row, int by) {
        int to = order().indexOf(row) + by;
        if (to < 0 || to >= order().size()) {
            return false;
        }
        order().get(to).focusLabel();
        return true;
    }

    private void remove() {
        desk.undoably(kit.text("questionnaire.section.removed", shown.title().in(kit.texts())), () -> desk.questions().removeSection(id));
    }

    private void actOnHead(KeyEvent event) {
        if (Keys.LINE_UP.matches(event)) {
            title.commit();
            view.moveSection(id, -1);
        } else if (Keys.LINE_DOWN.matches(event)) {
            title.commit();
            view.moveSection(id, 1);
        } else if (Keys.LINE_DELETE.matches(event)) {
            remove();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextField) {
            title.commit();
            focusFirst();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            title.revert();
        } else {
            return;
        }
        event.consume();
    }

    private void actOnAdding(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            add(List.of(adding.getText()));
        } else if (event.getCode() == KeyCode.ESCAPE) {
            adding.clear();
        } else if (event.getCode() == KeyCode.UP && !shown.questions().isEmpty() && !event.isAltDown()) {
            order().getLast().focusLabel();
        } else if (PASTE.match(event)) {
            String text = kit.clipboard().text();
            if (text == null || !text.strip().contains("\n")) {
                return;
            }
            add(PastedLines.of(text).stream().map(PastedLine::body).toList());
        } else {
            return;
        }
        event.consume();
    }

    /** Adds questions at the end; the field is ready for the next one at once. */
    void add(List<String> labels) {
        List<String> words = labels.stream().map(String::strip).filter(label -> !label.isEmpty()).toList();
        adding.clear();
        if (!words.isEmpty()) {
            desk.writing(() -> desk.questions().addQuestions(id, Integer.MAX_VALUE, words), made -> { });
        }
    }
}
