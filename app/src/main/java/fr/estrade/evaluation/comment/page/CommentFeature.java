package fr.estrade.evaluation.comment.page;

import static fr.estrade.db.Tables.ANSWER_TAG;
import static fr.estrade.db.Tables.COMMENT_TAG;
import static fr.estrade.db.Tables.REVIEW_MEETING;
import static fr.estrade.db.Tables.REVIEW_QUOTE;

import fr.estrade.db.tables.records.CommentTagRecord;
import fr.estrade.evaluation.Evaluations;
import fr.estrade.evaluation.comment.CommentLists;
import fr.estrade.evaluation.comment.Reviews;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.record.RecordShape;
import fr.estrade.session.page.SessionFeature;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Command;
import fr.estrade.ui.Feature;
import fr.estrade.ui.FeatureParts;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.NavigationEntry;
import fr.estrade.ui.Page;
import fr.estrade.ui.Place;
import fr.estrade.ui.form.AddedPart;
import fr.estrade.ui.form.Merges;
import fr.estrade.ui.form.RecordPage;
import fr.estrade.ui.grid.ListPage;
import java.util.List;
import java.util.UUID;

/** Comments and reviews in the window: comments to be read and sorted, their tags, and the reviews of a session. */
public final class CommentFeature implements Feature {

    /** Name of the page with all tags. */
    static final String TAGS_PAGE = Evaluations.TAGS_PAGE;

    private static final RecordShape<CommentTagRecord> TAG = RecordShape.of(COMMENT_TAG);

    /** What a session's page shows of it. */
    public static List<AddedPart> sessionParts() {
        return List.of(new AddedPart(ReviewsPart.KEY, ReviewsPart::new));
    }

    /** Its pages stand under the evaluations. */
    @Override
    public List<NavigationEntry> navigation() {
        return List.of();
    }

    @Override
    public FeatureParts open(BaseAccess base) {
        return new FeatureParts()
                .page(Evaluations.COMMENTS_PAGE, (kit, place) -> new CommentsPage(kit, base, place.id()))
                .page(TAGS_PAGE, (kit, place) -> tags(kit, base))
                .page(Evaluations.TAG_PAGE, (kit, place) -> tag(kit, base, place.id()))
                .page(Reviews.PAGE, (kit, place) -> new ReviewPage(kit, base, place.id()).page())
                .command(kit -> Command.of("comment.all", Icons.STAR, () -> kit.navigator().open(Place.of(Evaluations.COMMENTS_PAGE))))
                .todos(new NamedAnswersTodos(base.dsl()))
                .samples(() -> base.dsl().select(REVIEW_QUOTE.REVIEW_MEETING_ID).from(REVIEW_QUOTE)
                        .orderBy(REVIEW_QUOTE.ID).limit(1).fetch().stream().map(row -> Place.of(Reviews.PAGE, row.value1())).toList())
                .samples(() -> base.dsl().select(REVIEW_MEETING.SESSION_ID).from(REVIEW_MEETING).orderBy(REVIEW_MEETING.ID).limit(1)
                        .fetch(REVIEW_MEETING.SESSION_ID).stream().map(id -> Place.of(SessionFeature.PAGE, id).at(ReviewsPart.KEY)).toList());
    }

    private static Page tags(Kit kit, BaseAccess base) {
        CommentDesk desk = new CommentDesk(kit, base);
        return new ListPage(kit, base.list(CommentLists.TAG_LIST, COMMENT_TAG, ANSWER_TAG))
                .opens(id -> Place.of(Evaluations.TAG_PAGE, id))
                .also(Command.of("comment.all", Icons.STAR, () -> kit.navigator().open(Place.of(Evaluations.COMMENTS_PAGE))))
                .bulk(new Merges<>(kit, base, COMMENT_TAG).command())
                .deletes(desk::deleteTags)
                .empty("comment.noTags");
    }

    private static Page tag(Kit kit, BaseAccess base, UUID id) {
        return (id == null ? new RecordPage<>(kit, base, TAG.create()) : new RecordPage<>(kit, base, TAG, id))
                .titled(model -> model.get(COMMENT_TAG.NAME) == null ? kit.text("comment.tag.untitled") : model.get(COMMENT_TAG.NAME))
                .label(model -> ChangeLabel.of("change.comment.tagEdited", model.get(COMMENT_TAG.NAME)))
                .form("page.form", form -> form.section("comment.tag.section").text(COMMENT_TAG.NAME));
    }
}
