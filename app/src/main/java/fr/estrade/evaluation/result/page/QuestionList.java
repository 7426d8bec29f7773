package fr.estrade.evaluation.result.page;

import fr.estrade.db.code.QuestionKind;
import fr.estrade.db.code.RateFormula;
import fr.estrade.evaluation.Ratio;
import fr.estrade.evaluation.Scale;
import fr.estrade.evaluation.Tally;
import fr.estrade.evaluation.result.AnswerDrill;
import fr.estrade.evaluation.result.Asked;
import fr.estrade.evaluation.result.QuestionResult;
import fr.estrade.evaluation.result.RateWords;
import fr.estrade.evaluation.result.ResultSummary;
import fr.estrade.evaluation.result.ResultsData;
import fr.estrade.text.Texts;
import fr.estrade.ui.Kit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The questions by section, each with its figures and how its answers are spread. Every figure leads to the answers behind it. */
final class QuestionList {
    private final Kit kit;
    private final Texts texts;
    private final ResultsData data;
    private final RateWords words;
    private final BiConsumer<String, AnswerDrill> open;
    /** Whether the section that is being shown has columns for how satisfied people are, and one for recommendations. */
    private boolean measures;
    private boolean recommends;

    /** @param open shows the answers behind a number, under a title */
    QuestionList(Kit kit, ResultsData data, BiConsumer<String, AnswerDrill> open) {
        this.kit = kit;
        this.texts = kit.texts();
        this.data = data;
        this.words = new RateWords(kit.texts());
        this.open = open;
    }

    /** A card for each section. */
    List<Node> cards() {
        List<Node> cards = new ArrayList<>();
        String questionnaire = null;
        boolean several = data.summary().questions().stream().map(result -> result.asked().questionnaireId()).distinct().count() > 1;
        int number = 0;
        for (var section : data.summary().sections().entrySet()) {
            String from = section.getValue().getFirst().asked().questionnaire();
            if (several && !Objects.equals(questionnaire, from)) {
                Label name = new Label(from);
                name.getStyleClass().addAll("heading", "result-questionnaire");
                cards.add(name);
            }
            questionnaire = from;
            cards.add(new ChartCard(kit, section.getKey().title().in(texts), kit.text("result.picture.section", ++number), section(section.getValue())));
        }
        return cards;
    }

    private Node section(List<QuestionResult> questions) {
        measures = questions.stream().anyMatch(question -> question.asked().measuresSatisfaction());
        recommends = questions.stream().anyMatch(question -> question.asked().kind() == QuestionKind.RECOMMENDATION);
        VBox rows = new VBox();
        rows.getStyleClass().add("result-questions");
        if (questions.stream().anyMatch(question -> question.asked().isScored())) {
            rows.getChildren().add(head(questions));
        }
        String legend = null;
        for (QuestionResult question : questions) {
            rows.getChildren().add(question(question));
            String own = legend(question.asked());
            if (question.asked().isScored() && !own.isEmpty() && !own.equals(legend)) {
                Label words = new Label(own);
                words.getStyleClass().add("hint");
                words.setWrapText(true);
                rows.getChildren().add(words);
                legend = own;
            }
        }
        return rows;
    }

    /** What stands in which column, and the section's own figures over its scales. */
    private Node head(List<QuestionResult> questions) {
        ResultSummary scales = new ResultSummary(data.summary().response(), questions);
        Label label = new Label(kit.text("result.section.rates",
                scales.rate(RateFormula.SHARE_SATISFIED, Set.of()).map(words::share).orElse(kit.text("result.rate.noValue")),
                scales.rate(RateFormula.NORMALISED_MEAN, Set.of()).map(words::share).orElse(kit.text("result.rate.noValue"))));
        label.getStyleClass().add("muted");
        label.setVisible(scales.answers(Set.of()) > 0);
        HBox bar = row(label, column("result.column.answers"));
        if (measures) {
            bar.getChildren().addAll(column("result.column.mean"), column("result.column.share"), column("result.column.normalised"));
        }
        if (recommends) {
            bar.getChildren().add(column("result.column.recommendation"));
        }
        bar.getStyleClass().add("result-head");
        return bar;
    }

    /** A name that takes what room there is, and figures that stand under each other whatever the width. */
    private static HBox row(Label name, Node... figures) {
        name.setWrapText(true);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox row = new HBox(name);
        row.getChildren().addAll(figures);
        row.getStyleClass().add("result-row");
        return row;
    }

    private Node column(String key) {
        Label label = new Label(kit.text(key));
        label.getStyleClass().addAll("result-figure", "muted");
        return label;
    }

    private Node question(QuestionResult question) {
        VBox row = new VBox();
        row.getStyleClass().add("result-question");
        AnswerDrill drill = AnswerDrill.question(data.scope(), question.asked());
        row.getChildren().add(figures(question.asked().label().in(texts), question, drill, false));
        answers(row, question, drill);
        for (ResultsData.About about : data.about().getOrDefault(question.asked(), List.of())) {
            String name = about.name() != null ? about.name() : about.day() == null ? kit.formats().toDefine() : kit.formats().dateWithDay(about.day());
            AnswerDrill each = drill.about(about.key());
            VBox part = new VBox(figures(name, about.result(), each, true));
            part.getStyleClass().add("result-about");
            answers(part, about.result(), each);
            row.getChildren().add(part);
        }
        return row;
    }

    private Node figures(String label, QuestionResult question, AnswerDrill drill, boolean part) {
        Label name = new Label(label);
        name.getStyleClass().add(part ? "result-about-name" : "result-label");
        Hyperlink answers = new Hyperlink(kit.formats().number(question.answers()));
        answers.getStyleClass().add("result-figure");
        answers.setAccessibleText(texts.count("result.answers.of", question.answers(), label));
        answers.setDisable(question.answers() == 0);
        answers.setOnAction(event -> open.accept(label, drill));
        HBox bar = row(name, answers);
        if (measures) {
            bar.getChildren().addAll(figure(question.mean().map(mean -> kit.formats().decimal(mean.decimal(2), 2)), () -> open.accept(label, drill)),
                    figure(question.shareSatisfied().map(words::share), () -> open.accept(kit.text("result.drill.satisfied", label),
                            drill.atLeast(question.asked().scale().satisfiedFrom()))),
                    figure(question.normalisedMean().map(words::share), () -> open.accept(label, drill)));
            if (recommends) {
                bar.getChildren().add(figure(question.recommendation().map(this::signed), () -> open.accept(label, drill)));
            }
        }
        return bar;
    }

    /** A recommendation score as it is read: from −100 to +100. */
    private String signed(Ratio score) {
        String number = kit.formats().number(score.percent(0));
        return score.compareTo(Ratio.ZERO) > 0 ? "+" + number : number;
    }

    /** A figure leads to its answers by the mouse; by the keyboard, their number does. */
    private Node figure(Optional<String> said, Runnable action) {
        Label label = new Label(said.orElse(""));
        label.getStyleClass().add("result-figure");
        if (said.isPresent()) {
            label.getStyleClass().add("result-leads");
            label.setOnMouseClicked(event -> action.run());
        }
        return label;
    }

    private void answers(VBox into, QuestionResult question, AnswerDrill drill) {
        Asked asked = question.asked();
        if (question.answers() == 0) {
            Label none = new Label(kit.text("result.noAnswer"));
            none.getStyleClass().add("hint");
            into.getChildren().add(none);
        } else if (asked.isScored()) {
            into.getChildren().add(new DistributionBar(asked.label().in(texts), parts(question.tally(), asked, drill)));
            if (!asked.measuresSatisfaction()) {
                into.getChildren().add(shares(question));
            }
        } else if (asked.kind() != QuestionKind.TEXT) {
            for (Asked.Option option : asked.options()) {
                Ratio share = question.chosen(option.lineageId()).orElse(Ratio.ZERO);
                String said = kit.text("result.option", words.share(share), question.choices().getOrDefault(option.lineageId(), 0L));
                into.getChildren().add(new BarLine(option.label().in(texts), null, share.decimal(4).doubleValue(), said,
                        () -> open.accept(option.label().in(texts), drill.option(option.lineageId()))));
            }
        }
    }

    /** Of a fact or an objective: what part said what, best first. Nobody is satisfied by having received a letter. */
    private Node shares(QuestionResult question) {
        Scale scale = question.asked().scale();
        List<String> said = new ArrayList<>();
        for (int score = scale.max(); score >= scale.min(); score--) {
            String word = word(question.asked(), score);
            question.gave(score).ifPresent(share -> said.add(kit.text("result.segment", word, words.share(share))));
        }
        Label label = new Label(String.join(kit.text("result.shares.between"), said));
        label.getStyleClass().add("hint");
        label.setWrapText(true);
        return label;
    }

    private List<DistributionBar.Part> parts(Tally tally, Asked asked, AnswerDrill drill) {
        List<DistributionBar.Part> parts = new ArrayList<>();
        tally.counts().forEach((score, count) -> {
            String word = word(asked, score);
            String share = words.share(Ratio.of(count, tally.answers()));
            parts.add(new DistributionBar.Part(kit.text("result.segment", word, count), kit.text("result.segment", kit.formats().number(score), count),
                    texts.count("result.segment.spoken", count, word, share), count, level(tally.scale(), score), () -> open.accept(kit.text("result.drill.score", asked.label().in(texts), word), drill.score(score))));
        });
        return parts;
    }

    private String word(Asked asked, int score) {
        return switch (asked.kind()) {
            case YES_NO -> kit.text(score == 1 ? "result.yes" : "result.no");
            case OBJECTIVES -> kit.text("result.achieved." + score);
            default -> asked.wordFor(score).map(wording -> kit.text("result.scored", score, wording.in(texts))).orElseGet(() -> kit.formats().number(score));
        };
    }

    /** Tints go from bad to good; that is said in words as well. */
    static String level(Scale scale, int score) {
        if (scale.satisfies(score)) {
            return score == scale.max() ? "level-best" : "level-good";
        }
        return score == scale.min() ? "level-worst" : "level-poor";
    }

    private String legend(Asked asked) {
        return asked.kind() != QuestionKind.SCALE ? "" : asked.options().stream().filter(option -> option.score() != null)
                .map(option -> kit.text("result.scored", option.score(), option.label().in(texts))).reduce((one, other) -> one + " · " + other).orElse("");
    }
}
