package fr.estrade.evaluation.comment.page;

import static fr.estrade.db.Tables.COMPLAINT;
import static fr.estrade.db.Tables.IMPROVEMENT_ACTION;

import fr.estrade.evaluation.comment.Comment;
import fr.estrade.evaluation.comment.Comments;
import fr.estrade.evaluation.comment.Reviews;
import fr.estrade.quality.Complaints;
import fr.estrade.quality.ImprovementActions;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Place;
import fr.estrade.ui.Undoing;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** What is done with comments on screen. */
final class CommentDesk {

    private final Kit kit;
    private final BaseAccess base;
    private final Comments comments;
    private final Undoing undoing;

    CommentDesk(Kit kit, BaseAccess base) {
        this.kit = kit;
        this.base = base;
        this.comments = new Comments(base.journal());
        this.undoing = new Undoing(kit, base);
    }

    /** Gives comments a tag. */
    void tag(List<UUID> ids, UUID tag) {
        if (!ids.isEmpty()) {
            undoing.run(kit.texts().count("comment.tagged", ids.size()), () -> comments.tag(ids, tag));
        }
    }

    /** Gives comments a tag or, where all have it, takes it away; of one comment that is seen and needs no words. */
    void toggle(List<UUID> ids, UUID tag) {
        if (ids.size() == 1) {
            kit.tasks().write(kit.text("comment.tagging"), () -> comments.toggle(ids, tag)).start();
        } else if (!ids.isEmpty()) {
            undoing.run(kit.texts().count("comment.retagged", ids.size()), () -> comments.toggle(ids, tag));
        }
    }

    void deleteTags(List<UUID> tags) {
        undoing.run(kit.texts().count("comment.tagsDeleted", tags.size()), () -> comments.deleteTags(tags));
    }

    /** Begins a complaint with a comment's words, and opens it. */
    void complaint(UUID id) {
        make(id, comment -> Place.of(Complaints.PAGE, new Complaints(base.journal()).begin(quoted(comment), comment.id(), comment.sessionId(), today()))
                .at(COMPLAINT.OWNER.getName()));
    }

    /** Begins an action with a comment's words, and opens it. */
    void action(UUID id) {
        make(id, comment -> Place.of(ImprovementActions.PAGE,
                new ImprovementActions(base.journal()).ofComment(quoted(comment), comment.id(), comment.sessionId(), today()))
                .at(IMPROVEMENT_ACTION.OWNER.getName()));
    }

    private void make(UUID id, Function<Comment, Place> made) {
        if (id != null) {
            kit.tasks().write(kit.text("comment.making"), () -> made.apply(Comments.read(base.dsl(), id).orElseThrow()))
                    .onSuccess(kit.navigator()::open).start();
        }
    }

    /** Quotes comments in the newest reviews of their sessions. */
    void quote(List<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        kit.tasks().write(kit.text("comment.quoting"), () -> new Reviews(base.journal()).quote(ids, today())).onSuccess(reviews -> {
            if (reviews.isEmpty()) {
                kit.toasts().say(kit.text("comment.quotedAlready"));
            } else {
                kit.toasts().say(kit.texts().count("comment.quotedIn", reviews.size()), kit.text("comment.openReview"),
                        () -> kit.navigator().open(Place.of(Reviews.PAGE, reviews.getFirst())));
            }
        }).start();
    }

    private String quoted(Comment comment) {
        return kit.text("comment.quote", comment.body().strip());
    }

    private LocalDate today() {
        return LocalDate.now(base.clock());
    }
}
