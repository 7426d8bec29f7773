package fr.estrade.evaluation.page;

import fr.estrade.db.code.QuestionKind;
import fr.estrade.db.code.QuestionTarget;
import fr.estrade.evaluation.Content.Question;
import fr.estrade.evaluation.Content.Section;
import fr.estrade.evaluation.Content;
import fr.estrade.evaluation.Wording;
import fr.estrade.text.Texts;
import fr.estrade.ui.EmptyState;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.PageScroll;
import fr.estrade.ui.View;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The sheet of the version that is shown, as people will see it, in French or in English, and how many keys it takes to key one. */
final class PreviewView extends View {

    static final String KEY = "questionnaire.preview";

    private final Kit kit;
    private final QuestionnaireDesk desk;
    private final CheckBox inEnglish = new CheckBox();
    private final Label keys = new Label();
    private final VBox sheet = new VBox();
    private Content content;

    PreviewView(QuestionnaireDesk desk) {
        this.kit = desk.kit();
        this.desk = desk;
    }

    @Override
    protected Parent build() {
        inEnglish.setText(kit.text("questionnaire.preview.english"));
        inEnglish.setSelected(kit.texts().isEnglish());
        inEnglish.selectedProperty().subscribe((before, now) -> show());
        keys.getStyleClass().add("hint");
        keys.setWrapText(true);
        sheet.getStyleClass().add("sheet-preview");
        VBox page = new VBox(inEnglish, keys, sheet);
        page.getStyleClass().add("questions-page");
        keepRead(desk.base().changes(), desk::concerns, this::read);
        return new PageScroll(page);
    }

    @Override
    public void focusFirst() {
        inEnglish.requestFocus();
    }

    private void read() {
        desk.read(this, found -> {
            content = found.map(QuestionnaireDesk.Seen::content).orElse(null);
            show();
            contentShown();
        });
    }

    private void show() {
        if (content == null || content.questions().findAny().isEmpty()) {
            keys.setText("");
            sheet.getChildren().setAll(new EmptyState(kit.texts(), Icons.DOCUMENT, kit.text("questionnaire.noQuestion"),
                    kit.text("questionnaire.noQuestion.help")));
            return;
        }
        keys.setText(kit.text("questionnaire.preview.keys", KeystrokeWords.of(content, kit.texts())));
        // People who answer read one language, whatever that of the screen is.
        Texts language = inEnglish.isSelected() ? Texts.english() : Texts.french();
        List<Node> nodes = new ArrayList<>();
        nodes.add(styled(content.name(), "sheet-title"));
        if (content.introduction() != null) {
            nodes.add(styled(content.introduction().in(language), "sheet-text"));
        }
        int number = 1;
        for (Section section : content.sections()) {
            nodes.add(styled(section.title().in(language), "subheading"));
            for (Question question : section.questions()) {
                nodes.add(question(question, number++, language));
            }
        }
        if (content.questions().anyMatch(Question::required)) {
            nodes.add(styled(language.get("questionnaire.sheet.requiredLegend"), "hint"));
        }
        sheet.getChildren().setAll(nodes);
    }

    private static Node question(Question question, int number, Texts language) {
        VBox block = new VBox(styled(language.get(question.required() ? "questionnaire.sheet.required" : "questionnaire.sheet.question", number,
                question.label().in(language)), "sheet-question"));
        block.getStyleClass().add("sheet-block");
        if (question.target() != QuestionTarget.SESSION && question.target() != QuestionTarget.PLACE) {
            block.getChildren().add(styled(language.get("questionnaire.sheet." + question.target().name()), "hint"));
        }
        if (question.kind() == QuestionKind.TEXT) {
            block.getChildren().add(styled(language.get("questionnaire.sheet.line"), "muted"));
        } else {
            FlowPane answers = new FlowPane();
            answers.getStyleClass().add("sheet-answers");
            answers(question, language).forEach(answer -> answers.getChildren().add(styled(language.get("questionnaire.sheet.box", answer), "sheet-answer")));
            block.getChildren().add(answers);
        }
        return block;
    }

    private static List<String> answers(Question question, Texts language) {
        return switch (question.kind()) {
            case SCALE, RECOMMENDATION -> IntStream.rangeClosed(question.scale().min(), question.scale().max()).mapToObj(score -> question.wordFor(score)
                    .map(word -> language.get("questionnaire.sheet.score", score, word.in(language))).orElse(language.formats().number(score))).toList();
            case YES_NO -> List.of(language.get("questionnaire.sheet.yes"), language.get("questionnaire.sheet.no"));
            case OBJECTIVES -> List.of(language.get("questionnaire.sheet.achieved"), language.get("questionnaire.sheet.partly"),
                    language.get("questionnaire.sheet.not"));
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> question.options().stream().map(Content.Option::label).map((Wording label) -> label.in(language)).toList();
            case TEXT -> List.of();
        };
    }

    private static Label styled(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }
}
