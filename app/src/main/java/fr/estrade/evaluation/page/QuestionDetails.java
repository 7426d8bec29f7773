package fr.estrade.evaluation.page;

import fr.estrade.db.code.QuestionKind;
import fr.estrade.db.code.QuestionTarget;
import fr.estrade.evaluation.Content.Question;
import fr.estrade.evaluation.QuestionRules;
import fr.estrade.ui.Kit;
import java.util.Arrays;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** How a question is answered, what it is about, whether an answer is awaited, and the scale or choices that its kind has. */
final class QuestionDetails {

    private final Kit kit;
    private final CodeBox<QuestionKind> kind;
    private final CodeBox<QuestionTarget> target;
    private final CheckBox required = new CheckBox();
    private final Label help = new Label();
    private final ScaleFields scale;
    private final OptionRows options;
    private final VBox root;
    private Question shown;

    QuestionDetails(QuestionnaireDesk desk) {
        this.kit = desk.kit();
        this.kind = new CodeBox<>(kit.texts(), kit.text("question.kind"), chosen -> desk.write(() -> desk.questions().setKind(shown.id(), chosen)));
        this.target = new CodeBox<>(kit.texts(), kit.text("question.target"), chosen -> desk.write(() -> desk.questions().setTarget(shown.id(), chosen)));
        this.scale = new ScaleFields(desk);
        this.options = new OptionRows(desk);
        required.setText(kit.text("question.required"));
        required.selectedProperty().subscribe((before, now) -> {
            if (shown != null && now != shown.required()) {
                desk.write(() -> desk.questions().setRequired(shown.id(), now));
            }
        });
        help.getStyleClass().add("hint");
        help.setWrapText(true);
        FlowPane cells = new FlowPane(named(kit, "question.kind", kind), named(kit, "question.target", target), scale.root(), required);
        cells.getStyleClass().add("question-cells");
        root = new VBox(cells, scale.problem(), help, options.root());
        root.getStyleClass().add("question-details");
    }

    /** A field with its name over it. */
    static Node named(Kit kit, String key, Node field) {
        Label label = new Label(kit.text(key));
        label.getStyleClass().add("field-label");
        label.setLabelFor(field);
        VBox cell = new VBox(label, field);
        cell.getStyleClass().add("question-cell");
        return cell;
    }

    Node root() {
        return root;
    }

    /** Whether keys go to one of the choices, which move and go by themselves. */
    boolean holdsOption(EventTarget at) {
        return options.holds(at);
    }

    void show(Question now) {
        shown = now;
        kind.show(now.kind(), Arrays.asList(QuestionKind.values()));
        target.show(now.target(), QuestionRules.targets(now.kind()));
        required.setSelected(now.required());
        help.setText(kit.text("questionnaire.kind." + now.kind().name() + ".help"));
        scale.show(now);
        options.show(now);
    }
}
