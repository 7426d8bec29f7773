package fr.estrade.evaluation.page;

import fr.estrade.db.code.QuestionKind;
import fr.estrade.evaluation.Content.Question;
import fr.estrade.evaluation.QuestionRules;
import fr.estrade.text.InputReader;
import fr.estrade.ui.Kit;
import fr.estrade.ui.input.ValueField;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The bounds of a scale and from which score on people count as satisfied. What cannot be is said below and not written. */
final class ScaleFields {

    private static final int WIDTH = 4;

    private final QuestionnaireDesk desk;
    private final Kit kit;
    private final ValueField<Integer> min;
    private final ValueField<Integer> max;
    private final ValueField<Integer> satisfied;
    private final HBox root;
    private final Label problem = new Label();
    private Question shown;

    ScaleFields(QuestionnaireDesk desk) {
        this.desk = desk;
        this.kit = desk.kit();
        this.min = field("question.scale_min");
        this.max = field("question.scale_max");
        this.satisfied = field("question.satisfied_from");
        this.root = new HBox(QuestionDetails.named(kit, "question.scale_min", min), QuestionDetails.named(kit, "question.scale_max", max),
                QuestionDetails.named(kit, "question.satisfied_from", satisfied));
        root.getStyleClass().add("question-scale");
        problem.getStyleClass().add("field-error");
        problem.setWrapText(true);
        say("");
    }

    private ValueField<Integer> field(String key) {
        ValueField<Integer> field = new ValueField<>(kit.texts(), new InputReader(kit.texts(), desk.base().clock())::integer, kit.formats()::number);
        field.setAccessibleText(kit.text(key));
        field.setPrefColumnCount(WIDTH);
        field.focusedProperty().subscribe((before, focused) -> {
            if (!focused) {
                commit();
            }
        });
        field.setOnAction(event -> commit());
        return field;
    }

    Node root() {
        return root;
    }

    /** What is wrong with what was typed. */
    Label problem() {
        return problem;
    }

    void show(Question now) {
        boolean other = shown == null || !Objects.equals(shown.scale(), now.scale()) || !shown.id().equals(now.id());
        shown = now;
        boolean isScale = now.kind() == QuestionKind.SCALE;
        root.setVisible(isScale);
        root.setManaged(isScale);
        if (!isScale) {
            say("");
        } else if (other) {
            min.setValue(now.scale().min());
            max.setValue(now.scale().max());
            satisfied.setValue(now.scale().satisfiedFrom());
            say("");
        }
    }

    private void commit() {
        if (shown == null || shown.kind() != QuestionKind.SCALE || !min.isUnderstood() || !max.isUnderstood() || !satisfied.isUnderstood()) {
            return;
        }
        // The usual line follows the bounds until another one is typed.
        boolean boundsMoved = !Objects.equals(min.getValue(), shown.scale().min()) || !Objects.equals(max.getValue(), shown.scale().max());
        boolean lineMoved = !Objects.equals(satisfied.getValue(), shown.scale().satisfiedFrom());
        Integer from = boundsMoved && !lineMoved ? null : satisfied.getValue();
        List<QuestionRules.Problem> problems = QuestionRules.scale(min.getValue(), max.getValue(), from);
        say(problems.isEmpty() ? "" : kit.text("questionnaire.problem." + problems.getFirst().name()));
        if (problems.isEmpty() && (boundsMoved || lineMoved)) {
            int low = min.getValue();
            int high = max.getValue();
            desk.write(() -> desk.questions().setScale(shown.id(), low, high, from));
        }
    }

    private void say(String text) {
        problem.setText(text);
        problem.setVisible(!text.isEmpty());
        problem.setManaged(!text.isEmpty());
    }
}
