package fr.estrade.evaluation.comment.page;

import static fr.estrade.db.Tables.REVIEW_ATTENDEE;
import static fr.estrade.db.Tables.REVIEW_MEETING;
import static fr.estrade.db.Tables.REVIEW_QUOTE;

import fr.estrade.evaluation.comment.Reviews;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Place;
import fr.estrade.ui.Undoing;
import fr.estrade.ui.View;
import fr.estrade.ui.grid.ListPage;
import java.time.LocalDate;
import java.util.UUID;
import javafx.scene.Parent;

/** The reviews of a session: what was said at each, and a new one. */
final class ReviewsPart extends View {

    static final String KEY = "review.part";

    private final ListPage list;

    ReviewsPart(Kit kit, BaseAccess base, UUID sessionId) {
        Reviews reviews = new Reviews(base.journal());
        Undoing undoing = new Undoing(kit, base);
        this.list = new ListPage(kit, base.list(Reviews.ofSession(sessionId), REVIEW_MEETING, REVIEW_ATTENDEE, REVIEW_QUOTE))
                .opens(id -> Place.of(Reviews.PAGE, id))
                .primary(Command.of("review.new", Icons.ADD, () -> kit.tasks()
                        .write(kit.text("review.beginning"), () -> reviews.begin(sessionId, LocalDate.now(base.clock())))
                        .onSuccess(made -> kit.navigator().open(Place.of(Reviews.PAGE, made))).start()))
                .deletes(ids -> undoing.run(kit.texts().count("review.deleted", ids.size()), () -> reviews.delete(ids)))
                .empty("review.none");
    }

    @Override
    protected Parent build() {
        return list.root();
    }

    @Override
    public void focusFirst() {
        list.focusFirst();
    }
}
