package fr.estrade.evaluation.result.page;

import fr.estrade.db.code.EvaluationMoment;
import fr.estrade.evaluation.Ratio;
import fr.estrade.evaluation.Tally;
import fr.estrade.evaluation.result.AnswerDrill;
import fr.estrade.evaluation.result.ObjectiveResult;
import fr.estrade.evaluation.result.RateWords;
import fr.estrade.evaluation.result.ResultScope;
import fr.estrade.ui.Kit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The learning objectives before and after: how the group stood, then where sheets are named, each person's steps. */
final class ObjectiveList {
    private final Kit kit;
    private final RateWords words;
    private final ResultScope scope;
    private final BiConsumer<String, AnswerDrill> open;

    /** @param open shows the answers behind a number, under a title */
    ObjectiveList(Kit kit, ResultScope scope, BiConsumer<String, AnswerDrill> open) {
        this.kit = kit;
        this.scope = scope;
        this.open = open;
        this.words = new RateWords(kit.texts());
    }

    /** A block for each objective: a bar for each moment that was asked. */
    Node group(List<ObjectiveResult> objectives) {
        VBox rows = new VBox();
        rows.getStyleClass().add("result-questions");
        for (ObjectiveResult objective : objectives) {
            VBox row = new VBox();
            row.getStyleClass().add("result-question");
            Label name = new Label(objective.objective());
            name.setWrapText(true);
            row.getChildren().add(name);
            for (EvaluationMoment moment : EvaluationMoment.values()) {
                Tally tally = objective.tallies().get(moment);
                if (tally != null) {
                    row.getChildren().add(moment(objective, moment, tally));
                }
            }
            gain(objective).ifPresent(row.getChildren()::add);
            rows.getChildren().add(row);
        }
        return rows;
    }

    private Node moment(ObjectiveResult objective, EvaluationMoment moment, Tally tally) {
        Label when = new Label(kit.texts().code(moment));
        when.getStyleClass().addAll("muted", "objective-moment");
        List<DistributionBar.Part> parts = new ArrayList<>();
        tally.counts().forEach((score, count) -> {
            String word = kit.text("result.achieved." + score);
            parts.add(new DistributionBar.Part(kit.text("result.segment", word, count), kit.formats().number(count),
                    kit.texts().count("result.segment.spoken", count, word, words.share(Ratio.of(count, tally.answers()))), count,
                    QuestionList.level(tally.scale(), score), () -> open.accept(kit.text("result.drill.score", objective.objective(), word),
                            AnswerDrill.objective(scope, objective.line(), moment).score(score))));
        });
        DistributionBar bar = new DistributionBar(kit.text("result.objective.spoken", objective.objective(), moment), parts);
        HBox.setHgrow(bar, Priority.ALWAYS);
        HBox line = new HBox(when, bar);
        line.getStyleClass().add("objective-line");
        return line;
    }

    /** From the first moment to the last: how much more of the way the group has gone. */
    private Optional<Node> gain(ObjectiveResult objective) {
        List<EvaluationMoment> moments = objective.tallies().keySet().stream().sorted().toList();
        if (moments.size() < 2) {
            return Optional.empty();
        }
        Optional<Ratio> from = objective.tallies().get(moments.getFirst()).normalisedMean();
        Optional<Ratio> to = objective.tallies().get(moments.getLast()).normalisedMean();
        return from.flatMap(before -> to.map(after -> {
            Label label = new Label(kit.text("result.objective.gain", words.share(before), moments.getFirst(), words.share(after), moments.getLast()));
            label.getStyleClass().add("hint");
            label.setWrapText(true);
            return label;
        }));
    }

    /** Who stood where, person by person and objective by objective; empty where no sheet is named. */
    Optional<Node> people(List<ObjectiveResult> objectives) {
        if (objectives.stream().allMatch(objective -> objective.people().isEmpty())) {
            return Optional.empty();
        }
        VBox rows = new VBox();
        rows.getStyleClass().add("result-questions");
        for (ObjectiveResult objective : objectives) {
            if (!objective.people().isEmpty()) {
                Label name = new Label(objective.objective());
                name.setWrapText(true);
                name.getStyleClass().add("subheading");
                rows.getChildren().addAll(name, table(objective.people()));
            }
        }
        return Optional.of(rows);
    }

    private Node table(List<ObjectiveResult.Person> people) {
        List<EvaluationMoment> moments = people.stream().flatMap(person -> person.scores().keySet().stream()).distinct().sorted().toList();
        GridPane table = new GridPane();
        table.getStyleClass().add("objective-people");
        for (int i = 0; i < moments.size(); i++) {
            Label head = new Label(kit.texts().code(moments.get(i)));
            head.getStyleClass().add("muted");
            table.add(head, i + 1, 0);
        }
        for (int row = 0; row < people.size(); row++) {
            table.add(new Label(people.get(row).name()), 0, row + 1);
            for (int i = 0; i < moments.size(); i++) {
                Integer score = people.get(row).scores().get(moments.get(i));
                if (score != null) {
                    table.add(new Label(kit.text("result.achieved." + score)), i + 1, row + 1);
                }
            }
        }
        return table;
    }
}
