package fr.estrade.evaluation.comment.page;

import static fr.estrade.db.Tables.ANSWER;
import static fr.estrade.db.Tables.ANSWER_SHEET;
import static fr.estrade.db.Tables.ANSWER_TAG;
import static fr.estrade.db.Tables.COMMENT_TAG;
import static fr.estrade.db.Tables.COMPLAINT;
import static fr.estrade.db.Tables.IMPROVEMENT_ACTION;
import static fr.estrade.db.Tables.QUESTION;
import static fr.estrade.db.Tables.QUESTIONNAIRE;
import static fr.estrade.db.Tables.REVIEW_QUOTE;
import static fr.estrade.db.Tables.SESSION;
import static fr.estrade.db.Tables.TRAINER;

import fr.estrade.evaluation.comment.Comment.Tag;
import fr.estrade.evaluation.comment.Comment;
import fr.estrade.evaluation.comment.Comments;
import fr.estrade.session.page.SessionFeature;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Chips.Tone;
import fr.estrade.ui.Chips;
import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.PageScroll;
import fr.estrade.ui.Place;
import fr.estrade.ui.View;
import fr.estrade.ui.form.LookupField;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jooq.Table;

/** One comment to read whole: where it comes from, its tags with the digits that give them, and what was made of it. */
final class CommentReader extends View {

    private static final int DIGITS = 9;
    private static final long REST = 60;

    private record Read(Optional<Comment> comment, List<Tag> tags) {
    }

    /** What is shown of a comment comes of these. */
    private static final List<Table<?>> SHOWN = List.of(ANSWER, ANSWER_SHEET, ANSWER_TAG, COMMENT_TAG, COMPLAINT, IMPROVEMENT_ACTION,
            QUESTION, QUESTIONNAIRE, REVIEW_QUOTE, SESSION, TRAINER);

    private final Kit kit;
    private final BaseAccess base;
    private final BiConsumer<UUID, Boolean> tagged;
    private final LookupField field;
    private final FlowPane from = new FlowPane();
    private final Label body = new Label();
    private final FlowPane tags = new FlowPane();
    private final FlowPane actions = new FlowPane();
    private final List<Command> commands;
    private UUID shown;
    private List<Tag> known = List.of();

    /** @param tagged is told a tag, and whether it is to be given in any case; otherwise it is taken away where it is there */
    CommentReader(Kit kit, BaseAccess base, BiConsumer<UUID, Boolean> tagged, List<Command> commands) {
        this.kit = kit;
        this.base = base;
        this.tagged = tagged;
        this.commands = commands;
        this.field = new LookupField(kit, new TagLookup(base));
        field.node().setPromptText(kit.text("comment.tag.prompt"));
        field.node().setAccessibleText(kit.text("comment.tag.prompt"));
        field.node().getStyleClass().add("comment-tag-field");
        field.valueProperty().subscribe(tag -> {
            if (tag != null) {
                field.valueProperty().set(null);
                tagged.accept(tag, true);
            }
        });
    }

    @Override
    protected Parent build() {
        from.getStyleClass().add("comment-from");
        body.setWrapText(true);
        body.getStyleClass().add("comment-body");
        tags.getStyleClass().add("comment-tags");
        actions.getStyleClass().add("comment-tags");
        commands.forEach(command -> actions.getChildren().add(command.button(kit.texts())));
        VBox content = new VBox(from, body, tags, actions);
        content.getStyleClass().add("comment-reader");
        keepRead(base.changes(), event -> SHOWN.stream().anyMatch(event::touches), this::reload);
        show(new Read(Optional.empty(), List.of()));
        return new PageScroll(content, "comment-scroll");
    }

    /** Shows a comment; null for none. */
    void show(UUID id) {
        shown = id;
        reload();
    }

    /** The tag of a digit from 1 to 9. */
    Optional<UUID> tag(int digit) {
        return digit >= 1 && digit <= Math.min(DIGITS, known.size()) ? Optional.of(known.get(digit - 1).id()) : Optional.empty();
    }

    /** Goes on with a tag whose first letter was typed. */
    void begin(String letter) {
        field.node().requestFocus();
        field.node().setText(letter);
        field.node().positionCaret(letter.length());
    }

    void focusTags() {
        field.node().requestFocus();
    }

    private void reload() {
        UUID wanted = shown;
        kit.tasks().run(kit.text("comment.reading"), () -> new Read(wanted == null ? Optional.empty() : Comments.read(base.dsl(), wanted),
                Comments.tags(base.dsl()))).latest(this, REST).onSuccess(this::show).start();
    }

    private void show(Read read) {
        known = read.tags();
        from.getChildren().clear();
        tags.getChildren().clear();
        boolean some = read.comment().isPresent();
        actions.setVisible(some);
        actions.setManaged(some);
        body.setText(read.comment().map(comment -> kit.text("comment.quote", comment.body().strip())).orElse(kit.text("comment.choose")));
        read.comment().ifPresent(this::from);
        List<UUID> own = read.comment().map(comment -> comment.tags().stream().map(Tag::id).toList()).orElse(List.of());
        for (int i = 0; some && i < known.size(); i++) {
            tags.getChildren().add(toggle(known.get(i), i, own.contains(known.get(i).id())));
        }
        if (some) {
            tags.getChildren().add(field.node());
        }
    }

    private Node toggle(Tag tag, int index, boolean selected) {
        ToggleButton button = new ToggleButton(index < DIGITS ? kit.text("comment.tag.numbered", index + 1, tag.name()) : tag.name());
        button.setSelected(selected);
        button.setFocusTraversable(false);
        button.setGraphic(selected ? Icons.CHECK.node() : null);
        button.setOnAction(event -> {
            button.setSelected(selected);
            tagged.accept(tag.id(), false);
        });
        return button;
    }

    private void from(Comment comment) {
        from.getChildren().add(link(kit.text("comment.session", comment.sessionCode(), comment.sessionTitle()), Place.of(SessionFeature.PAGE, comment.sessionId())));
        from.getChildren().add(muted(comment.question() == null ? kit.text("comment.remark", comment.questionnaire())
                : kit.text("comment.question", comment.questionnaire(), comment.question())));
        if (comment.about() != null) {
            from.getChildren().add(muted(kit.text("comment.about", comment.about())));
        }
        if (comment.receivedOn() != null) {
            from.getChildren().add(muted(kit.text("comment.received", kit.formats().date(comment.receivedOn()))));
        }
        comment.made().forEach(made -> from.getChildren().add(link(kit.text("comment.made", made.code()), Place.of(made.page(), made.id()))));
        if (comment.quoted()) {
            from.getChildren().add(Chips.chip(kit.text("comment.isQuoted"), Icons.CHECK, Tone.SUCCESS));
        }
    }

    private Hyperlink link(String text, Place place) {
        Hyperlink link = new Hyperlink(text);
        link.setFocusTraversable(false);
        link.setOnAction(event -> kit.navigator().open(place));
        return link;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("muted");
        return label;
    }
}
