package fr.estrade.evaluation.page;

import fr.estrade.db.code.QuestionKind;
import fr.estrade.evaluation.Content.Option;
import fr.estrade.evaluation.Content.Question;
import fr.estrade.evaluation.QuestionRules;
import fr.estrade.evaluation.Wording;
import fr.estrade.ui.Command;
import fr.estrade.ui.FocusLeft;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Keys;
import fr.estrade.ui.Kit;
import fr.estrade.ui.lines.KeptFocus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The choices of a question as lines, typed one after the other, or the words for the scores of a scale, one line a score. A line has
 * the digits by which it is keyed from paper before it.
 */
final class OptionRows {

    /** A scale of more scores has no word for each of them. */
    private static final int MOST_WORDS = 11;

    private final QuestionnaireDesk desk;
    private final Kit kit;
    private final VBox rows = new VBox();
    private final TextField adding = new TextField();
    private final VBox root = new VBox(rows, adding);
    private final Map<UUID, Line> choices = new HashMap<>();
    private final Map<Integer, Wordings> words = new HashMap<>();
    private Question shown;

    /** A choice on its line. */
    private record Line(HBox root, Label number, Wordings words) {
    }

    OptionRows(QuestionnaireDesk desk) {
        this.desk = desk;
        this.kit = desk.kit();
        root.getStyleClass().add("question-options");
        rows.getStyleClass().add("question-options");
        adding.setPromptText(kit.text("questionnaire.option.adding"));
        adding.setAccessibleText(kit.text("questionnaire.option.adding"));
        adding.getStyleClass().add("question-adding");
        adding.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.ESCAPE) {
                if (event.getCode() == KeyCode.ESCAPE) {
                    adding.clear();
                }
                add();
                event.consume();
            }
        });
        FocusLeft.of(adding, this::add);
    }

    private void add() {
        String typed = adding.getText().strip();
        adding.clear();
        if (!typed.isEmpty()) {
            UUID question = shown.id();
            desk.writing(() -> desk.options().addOptions(question, Integer.MAX_VALUE, List.of(typed)), made -> { });
        }
    }

    Node root() {
        return root;
    }

    /** Whether something is one of the lines, or lies in one. */
    boolean holds(EventTarget at) {
        for (Node node = at instanceof Node one ? one : null; node != null; node = node.getParent()) {
            if (node == root) {
                return true;
            }
        }
        return false;
    }

    void show(Question now) {
        shown = now;
        boolean choice = QuestionRules.isChoice(now.kind());
        boolean scale = now.kind() == QuestionKind.SCALE && now.scale().range() < MOST_WORDS;
        adding.setVisible(choice);
        adding.setManaged(choice);
        root.setVisible(choice || scale);
        root.setManaged(choice || scale);
        List<Node> nodes = choice ? choices(now) : scale ? scores(now) : List.of();
        KeptFocus.replace(rows, nodes);
    }

    private List<Node> choices(Question now) {
        words.clear();
        choices.keySet().retainAll(now.options().stream().map(Option::id).toList());
        List<Node> nodes = new ArrayList<>();
        for (Option option : now.options()) {
            Line line = choices.computeIfAbsent(option.id(), this::line);
            line.number().setText(String.valueOf(nodes.size() + 1));
            line.words().show(option.label());
            nodes.add(line.root());
        }
        return nodes;
    }

    private Line line(UUID option) {
        Wordings wordings = new Wordings(kit, kit.text("questionnaire.option"), false,
                now -> desk.write(() -> desk.options().nameOption(option, now.french(), now.english())));
        HBox line = row(wordings);
        Node remove = Command.of("questionnaire.option.remove", Icons.CLOSE, () -> remove(option)).iconButton(kit.texts());
        remove.setFocusTraversable(false);
        line.getChildren().add(remove);
        line.addEventFilter(KeyEvent.KEY_PRESSED, event -> act(event, option, wordings));
        return new Line(line, (Label) line.getChildren().getFirst(), wordings);
    }

    private static HBox row(Wordings wordings) {
        Label number = new Label();
        number.getStyleClass().add("question-number");
        HBox.setHgrow(wordings, Priority.ALWAYS);
        HBox row = new HBox(number, wordings);
        row.getStyleClass().add("question-option");
        return row;
    }

    private void remove(UUID option) {
        desk.undoably(kit.text("questionnaire.option.removed"), () -> desk.options().removeOption(option));
    }

    private void act(KeyEvent event, UUID option, Wordings wordings) {
        int index = shown.options().stream().map(Option::id).toList().indexOf(option);
        if (Keys.LINE_UP.matches(event) || Keys.LINE_DOWN.matches(event)) {
            int to = index + (Keys.LINE_UP.matches(event) ? -1 : 1);
            wordings.commit();
            if (to >= 0 && to < shown.options().size()) {
                desk.write(() -> desk.options().moveOption(option, to));
            }
        } else if (Keys.LINE_DELETE.matches(event)) {
            adding.requestFocus();
            remove(option);
        } else if (event.getCode() == KeyCode.ENTER) {
            wordings.commit();
            if (index + 1 < shown.options().size()) {
                choices.get(shown.options().get(index + 1).id()).words().french().requestFocus();
            } else {
                adding.requestFocus();
            }
        } else if (event.getCode() == KeyCode.ESCAPE) {
            wordings.revert();
        } else {
            return;
        }
        event.consume();
    }

    private List<Node> scores(Question now) {
        choices.clear();
        words.keySet().removeIf(score -> !now.scale().holds(score));
        List<Node> nodes = new ArrayList<>();
        for (int score = now.scale().min(); score <= now.scale().max(); score++) {
            int which = score;
            Wordings wordings = words.computeIfAbsent(score, added -> scoreWords(which));
            wordings.show(now.wordFor(score).orElse(new Wording("", null)));
            nodes.add(wordings.getParent());
        }
        return nodes;
    }

    private Wordings scoreWords(int score) {
        Wordings wordings = new Wordings(kit, kit.text("questionnaire.scoreWord", score), true,
                now -> desk.write(() -> desk.options().nameScore(shown.id(), score, now.french(), now.english())));
        wordings.french().setPromptText(kit.text("questionnaire.scoreWord.prompt"));
        HBox row = row(wordings);
        ((Label) row.getChildren().getFirst()).setText(kit.formats().number(score));
        return wordings;
    }
}
