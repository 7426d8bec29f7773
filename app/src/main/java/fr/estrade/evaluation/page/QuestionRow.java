package fr.estrade.evaluation.page;

import fr.estrade.evaluation.Content.Question;
import fr.estrade.evaluation.QuestionRules;
import fr.estrade.evaluation.Wording;
import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Keys;
import fr.estrade.ui.Kit;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A question on a line: its number, its words, and how it is answered in a few words; opened, everything that can be said of it. */
final class QuestionRow {

    private final QuestionsView view;
    private final SectionBlock block;
    private final QuestionnaireDesk desk;
    private final Kit kit;
    private final StackPane handle = new StackPane(Icons.DRAG.node());
    private final Label number = new Label();
    private final Wordings label;
    private final Label summary = new Label();
    private final Label problem = new Label();
    private final Node remove;
    private final VBox root;
    private QuestionDetails details;
    private Question shown;
    private boolean readOnly;

    QuestionRow(QuestionsView view, SectionBlock block, QuestionnaireDesk desk) {
        this.view = view;
        this.block = block;
        this.desk = desk;
        this.kit = desk.kit();
        this.label = new Wordings(kit, kit.text("questionnaire.question"), false, this::word);
        label.english().setVisible(false);
        label.english().setManaged(false);
        HBox.setHgrow(label, Priority.ALWAYS);
        handle.getStyleClass().add("line-handle");
        number.getStyleClass().add("question-number");
        summary.getStyleClass().addAll("hint", "question-summary");
        problem.getStyleClass().addAll("field-error", "question-problem");
        problem.setWrapText(true);
        remove = Command.of("questionnaire.question.remove", Icons.CLOSE, this::remove).iconButton(kit.texts());
        remove.setFocusTraversable(false);
        HBox head = new HBox(handle, number, label, summary, remove);
        head.getStyleClass().add("question-head");
        root = new VBox(head, problem);
        root.getStyleClass().add("question-row");
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::act);
        root.focusWithinProperty().subscribe((before, within) -> {
            if (within) {
                view.open(this);
            }
        });
    }

    VBox root() {
        return root;
    }

    Node handle() {
        return handle;
    }

    /** Its words. */
    Wordings label() {
        return label;
    }

    void focusLabel() {
        label.french().requestFocus();
    }

    void show(Question now, int place, boolean onlyRead) {
        shown = now;
        readOnly = onlyRead;
        number.setText(String.valueOf(place));
        label.show(now.label());
        label.setReadOnly(onlyRead);
        label.french().setAccessibleText(kit.text("questionnaire.question.numbered", place));
        handle.setVisible(!onlyRead);
        remove.setVisible(!onlyRead);
        summary.setText(new QuestionWords(kit.texts()).summary(now));
        String wrong = QuestionRules.problems(now).stream().findFirst().map(one -> kit.text("questionnaire.problem." + one.name())).orElse("");
        problem.setText(wrong);
        problem.setVisible(!wrong.isEmpty());
        problem.setManaged(!wrong.isEmpty());
        if (onlyRead) {
            setOpen(false);
        } else if (details != null) {
            details.show(now);
        }
    }

    /** Shows everything that can be said of the question, or its line alone. */
    void setOpen(boolean open) {
        if (open && details == null && !readOnly) {
            details = new QuestionDetails(desk);
            details.show(shown);
        }
        boolean shows = open && details != null && !readOnly;
        if (details != null && shows != root.getChildren().contains(details.root())) {
            if (shows) {
                root.getChildren().add(1, details.root());
            } else {
                root.getChildren().remove(details.root());
            }
        }
        label.english().setVisible(shows);
        label.english().setManaged(shows);
        summary.setVisible(!shows);
        summary.setManaged(!shows);
    }

    private void word(Wording words) {
        desk.write(() -> desk.questions().word(shown.id(), words.french(), words.english()));
    }

    private UUID id() {
        return shown.id();
    }

    private void remove() {
        desk.undoably(kit.text("questionnaire.question.removed"), () -> desk.questions().removeQuestions(List.of(id())));
    }

    private void act(KeyEvent event) {
        boolean inLabel = label.french().isFocused();
        boolean inText = event.getTarget() instanceof TextField;
        if (Keys.LINE_UP.matches(event) || Keys.LINE_DOWN.matches(event)) {
            if (readOnly || details != null && details.holdsOption(event.getTarget())) {
                return;
            }
            label.commit();
            view.move(block, id(), Keys.LINE_UP.matches(event) ? -1 : 1);
        } else if (Keys.LINE_DELETE.matches(event) && !readOnly && !(details != null && details.holdsOption(event.getTarget()))) {
            view.below(block, this, 1);
            remove();
        } else if (event.getCode() == KeyCode.ENTER && inLabel) {
            label.commit();
            view.below(block, this, 1);
        } else if ((event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) && inLabel && inText && !event.isAltDown()) {
            view.below(block, this, event.getCode() == KeyCode.DOWN ? 1 : -1);
        } else if (event.getCode() == KeyCode.ESCAPE && inLabel) {
            label.revert();
        } else {
            return;
        }
        event.consume();
    }
}
