package fr.estrade.evaluation.result.page;

import fr.estrade.evaluation.result.RuleQuestion;
import fr.estrade.text.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Which questions a satisfaction rate is made of, a box each, under the names of their questionnaires. */
final class RuleQuestions {
    private final Texts texts;
    private final Consumer<Set<UUID>> onChange;
    private final VBox root = new VBox();

    /** @param onChange told the lineages of the questions that are ticked */
    RuleQuestions(Texts texts, Consumer<Set<UUID>> onChange) {
        this.texts = texts;
        this.onChange = onChange;
        root.getStyleClass().add("rule-questions");
    }

    Node root() {
        return root;
    }

    /** Shows the questions there are, those of some lineages ticked. */
    void show(List<RuleQuestion> found, Set<UUID> ticked) {
        root.getChildren().clear();
        Set<UUID> chosen = new HashSet<>(ticked);
        String questionnaire = null;
        for (RuleQuestion question : found) {
            if (!Objects.equals(questionnaire, question.questionnaire())) {
                questionnaire = question.questionnaire();
                root.getChildren().add(label(questionnaire, "muted"));
            }
            CheckBox box = new CheckBox(question.fact() ? texts.get("result.rule.question.fact", question.label().in(texts)) : question.label().in(texts));
            box.setWrapText(true);
            box.setSelected(chosen.contains(question.lineageId()));
            box.setOnAction(event -> {
                if (box.isSelected()) {
                    chosen.add(question.lineageId());
                } else {
                    chosen.remove(question.lineageId());
                }
                onChange.accept(Set.copyOf(chosen));
            });
            root.getChildren().add(box);
        }
        if (found.isEmpty()) {
            root.getChildren().add(label(texts.get("result.rule.questions.none"), "hint"));
        }
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }
}
