package fr.estrade.evaluation.page;

import fr.estrade.evaluation.Content.Question;
import fr.estrade.evaluation.Content.Section;
import fr.estrade.evaluation.Content;
import fr.estrade.evaluation.VersionSummary;
import fr.estrade.evaluation.Wording;
import fr.estrade.ui.Chips.Tone;
import fr.estrade.ui.Chips;
import fr.estrade.ui.Command;
import fr.estrade.ui.EmptyState;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.PageScroll;
import fr.estrade.ui.SpreadBar;
import fr.estrade.ui.View;
import fr.estrade.ui.input.ChoiceWords;
import fr.estrade.ui.lines.DragReorder;
import fr.estrade.ui.lines.KeptFocus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * The questions of a version: a block for each section, a line for each question, the current one opened. Questions are typed at the
 * foot of a section, one after the other; rows are dragged or moved by Alt and the arrows, beyond the end of a section into the next.
 * Every gesture writes at once and can be undone. A version of which sheets came back is only read.
 */
final class QuestionsView extends View {

    static final String KEY = "questionnaire.questions";

    private final Kit kit;
    private final QuestionnaireDesk desk;
    private final ComboBox<VersionSummary> chooser = new ComboBox<>();
    private final HBox state = new HBox();
    private final Label summary = new Label();
    private final Label older = Icons.INFO.on(new Label());
    private final VBox body = new VBox();
    private final VBox blocks = new VBox();
    private final Wordings introduction;
    private final SimpleBooleanProperty answered = new SimpleBooleanProperty();
    private final SimpleBooleanProperty changeable = new SimpleBooleanProperty(true);
    private final Map<UUID, SectionBlock> byId = new HashMap<>();
    private final DragReorder<UUID> drag;
    private final Command newVersion;
    private QuestionnaireDesk.Seen seen;
    private UUID awaitedSection;
    private UUID awaitedQuestion;
    private Consumer<Content> awaitedTyping;
    private final FrozenTyping frozen;

    QuestionsView(QuestionnaireDesk desk) {
        this.kit = desk.kit();
        this.desk = desk;
        this.introduction = new Wordings(kit, kit.text("questionnaire.introduction"), true, words -> desk.write(() ->
                desk.questionnaires().introduce(seen.content().versionId(), words.french().isEmpty() ? null : words.french(),
                        words.french().isEmpty() ? null : words.english())));
        this.drag = new DragReorder<>(drop -> desk.write(() -> desk.questions().moveQuestion(drop.value(), (UUID) drop.to(), drop.index())));
        this.frozen = new FrozenTyping(kit, () -> seen != null && seen.content().answered(), () -> isNewestAnswered()
                ? kit.text("questionnaire.newVersion") : kit.text("questionnaire.frozen.go", seen.versions().getFirst().number()), desk::newVersion);
        this.newVersion = Command.of("questionnaire.newVersion", Icons.ADD, desk::newVersion).onlyIf(answered);
    }

    @Override
    protected Parent build() {
        chooser.setAccessibleText(kit.text("questionnaire.version.choose"));
        chooser.setConverter(new ChoiceWords<>("", version -> kit.text("questionnaire.version", version.number())));
        chooser.valueProperty().subscribe((before, chosen) -> {
            if (chosen != null && seen != null && !chosen.id().equals(seen.content().versionId())) {
                desk.versionProperty().set(chosen.id());
            }
        });
        SpreadBar tools = new SpreadBar();
        tools.left(chooser, state, summary);
        tools.right(newVersion.button(kit.texts()), 
                Command.of("questionnaire.section.add", Icons.ADD, this::addSection).onlyIf(changeable).button(kit.texts()));
        state.getStyleClass().add("question-state");
        tools.getStyleClass().add("session-tools");
        summary.getStyleClass().add("muted");
        introduction.french().setPromptText(kit.text("questionnaire.introduction.prompt"));
        blocks.getStyleClass().add("question-blocks");
        body.getStyleClass().add("questions-page");
        FlowPane behind = new FlowPane(older, Command.of("questionnaire.useNewest", Icons.UP, desk::useNewest).button(kit.texts()));
        behind.getStyleClass().add("older-line");
        behind.setVisible(false);
        behind.setManaged(false);
        body.getChildren().addAll(tools, behind, introduction, blocks);
        frozen.watch(body);
        keepRead(desk.base().changes(), desk::concerns, this::reload);
        whileAttached(() -> desk.versionProperty().subscribe((before, now) -> reload()));
        return new PageScroll(body);
    }

    @Override
    public void focusFirst() {
        if (!byId.isEmpty() && seen != null && !seen.content().sections().isEmpty()) {
            byId.get(seen.content().sections().getFirst().id()).focusFirst();
        }
    }

    private void reload() {
        desk.read(this, found -> {
            if (found.isPresent()) {
                show(found.get());
            } else {
                blocks.getChildren().setAll(new EmptyState(kit.texts(), Icons.DOCUMENT, kit.text("questionnaire.saveFirst"),
                        kit.text("questionnaire.saveFirst.help"), Command.of("questionnaire.begin", Icons.ADD, this::addSection)));
            }
        });
    }

    private boolean isNewestAnswered() {
        return seen.versions().getFirst().sheets() > 0;
    }

    /** What types at the same words of another version what was typed at this one, once that is shown. */
    private Consumer<Content> carrying(FrozenTyping.Typed typed) {
        List<Section> sections = seen.content().sections();
        SectionBlock block = sections.stream().map(section -> byId.get(section.id()))
                .filter(one -> one.title() == typed.in() || one.questionOf(typed.in()) != null).findFirst().orElse(null);
        Question question = block == null ? null : block.questionOf(typed.in());
        int place = block == null ? -1 : sections.stream().map(Section::id).toList().indexOf(block.id());
        return content -> {
            Wordings words = place < 0 ? introduction : question == null ? titleAt(content, place) : wordsOf(content, question.lineageId());
            if (words != null) {
                words.type(typed.english(), typed.caret(), typed.text());
            }
        };
    }

    private Wordings titleAt(Content content, int place) {
        return place < content.sections().size() ? byId.get(content.sections().get(place).id()).title() : null;
    }

    /** The words of the question of that lineage; null where it is not asked any more. */
    private Wordings wordsOf(Content content, UUID lineage) {
        return content.questions().filter(question -> question.lineageId().equals(lineage)).findFirst()
                .flatMap(question -> byId.values().stream().map(block -> block.wordsOf(question.id())).filter(Objects::nonNull).findFirst()).orElse(null);
    }

    private void show(QuestionnaireDesk.Seen now) {
        if (seen != null && !seen.content().versionId().equals(now.content().versionId())) {
            awaitedTyping = frozen.take().map(this::carrying).orElse(null);
        }
        seen = now;
        Content content = now.content();
        if (!chooser.getItems().equals(now.versions())) {
            chooser.getItems().setAll(now.versions());
        }
        now.versions().stream().filter(one -> one.id().equals(content.versionId())).findFirst().ifPresent(one -> {
            chooser.setValue(one);
            state.getChildren().setAll(one.sheets() > 0
                    ? Chips.chip(kit.texts().count("questionnaire.locked", one.sheets()), Icons.LOCK, Tone.WARNING)
                    : Chips.chip(kit.text("questionnaire.open"), Icons.EDIT, Tone.NEUTRAL));
        });
        answered.set(content.answered() && now.isNewest());
        changeable.set(!content.answered());
        older.setText(now.older() == 0 ? "" : kit.texts().count("questionnaire.older", now.older()));
        older.getParent().setVisible(now.older() > 0);
        older.getParent().setManaged(now.older() > 0);
        summary.setText(kit.text("questionnaire.summary", kit.texts().count("questionnaire.questionCount", content.questions().count()),
                KeystrokeWords.brief(content, kit.texts())));
        summary.setTooltip(new Tooltip(KeystrokeWords.of(content, kit.texts())));
        introduction.show(content.introduction() == null ? new Wording("", null) : content.introduction());
        introduction.setReadOnly(content.answered());
        introduction.setVisible(!content.answered() || content.introduction() != null);
        introduction.setManaged(introduction.isVisible());
        byId.keySet().retainAll(content.sections().stream().map(Section::id).toList());
        List<Node> nodes = new ArrayList<>();
        int number = 1;
        for (Section section : content.sections()) {
            SectionBlock block = byId.computeIfAbsent(section.id(), id -> new SectionBlock(this, desk, drag, id));
            block.show(section, number, content.answered());
            number += section.questions().size();
            nodes.add(block.root());
        }
        if (nodes.isEmpty()) {
            nodes.add(new EmptyState(kit.texts(), Icons.DOCUMENT, kit.text("questionnaire.noQuestion"), kit.text("questionnaire.noQuestion.help"),
                    Command.of("questionnaire.section.add", Icons.ADD, this::addSection)));
        }
        KeptFocus.replace(blocks, nodes);
        drag.forgetGone();
        if (awaitedSection != null && byId.containsKey(awaitedSection)) {
            byId.get(awaitedSection).focusAdding();
            awaitedSection = null;
        }
        if (awaitedQuestion != null) {
            focusQuestion(awaitedQuestion);
            awaitedQuestion = null;
        }
        if (awaitedTyping != null && !content.answered()) {
            Consumer<Content> typing = awaitedTyping;
            awaitedTyping = null;
            typing.accept(content);
        }
        contentShown();
    }

    private void addSection() {
        kit.dialogs().input(kit.text("questionnaire.section.add"), kit.text("questionnaire.section.title"), "",
                title -> title.isBlank() ? kit.text("record.required") : null, kit.text("questionnaire.section.make"), title ->
                        desk.writing(() -> desk.questions().addSection(seen == null ? desk.questionnaires().newVersion(desk.id())
                                : seen.content().versionId(), Integer.MAX_VALUE, title), made -> {
                                    awaitedSection = made;
                                    reload();
                                }));
    }

    /** Opens a question and closes the others. */
    void open(QuestionRow opened) {
        byId.values().forEach(block -> block.openOnly(opened));
    }

    /** Goes to the question after a row, or to the field that takes in more. */
    void below(SectionBlock block, QuestionRow row, int by) {
        List<SectionBlock> order = seen.content().sections().stream().map(section -> byId.get(section.id())).toList();
        if (!block.step(row, by)) {
            int next = order.indexOf(block) + by;
            if (by > 0) {
                block.focusAdding();
            } else if (next >= 0) {
                order.get(next).focusLast();
            }
        }
    }

    /** Moves a question up or down, beyond the end of its section into the next one. */
    void move(SectionBlock block, UUID question, int by) {
        List<Section> sections = seen.content().sections();
        int at = sections.stream().map(Section::id).toList().indexOf(block.id());
        int index = sections.get(at).questions().stream().map(Content.Question::id).toList().indexOf(question);
        int to = index + by;
        awaitedQuestion = question;
        if (to >= 0 && to < sections.get(at).questions().size()) {
            desk.write(() -> desk.questions().moveQuestion(question, block.id(), to));
        } else if (at + by >= 0 && at + by < sections.size()) {
            Section next = sections.get(at + by);
            desk.write(() -> desk.questions().moveQuestion(question, next.id(), by > 0 ? 0 : next.questions().size()));
        }
    }

    /** Moves a section up or down. */
    void moveSection(UUID section, int by) {
        int to = seen.content().sections().stream().map(Section::id).toList().indexOf(section) + by;
        if (to >= 0 && to < seen.content().sections().size()) {
            desk.write(() -> desk.questions().moveSection(section, to));
        }
    }

    private void focusQuestion(UUID question) {
        byId.values().forEach(block -> block.focus(question));
    }
}
