package fr.estrade.evaluation.page;

import static fr.estrade.db.Tables.SESSION;

import fr.estrade.evaluation.Evaluations;
import fr.estrade.evaluation.Evaluations.Prepared;
import fr.estrade.journal.Saved;
import fr.estrade.storage.BaseException;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Place;
import fr.estrade.ui.Undoing;
import fr.estrade.ui.grid.BulkCommand;
import fr.estrade.ui.grid.ListPage;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/** What is done with evaluations on screen: each gesture is said and can be taken back at once. */
final class EvaluationDesk {

    private final Kit kit;
    private final BaseAccess base;
    private final Evaluations evaluations;
    private final Undoing undoing;

    EvaluationDesk(Kit kit, BaseAccess base) {
        this.kit = kit;
        this.base = base;
        this.evaluations = new Evaluations(base.journal());
        this.undoing = new Undoing(kit, base);
    }

    Evaluations evaluations() {
        return evaluations;
    }

    /** The bulk commands that every list of evaluations has. */
    ListPage on(ListPage list) {
        return list
                .bulk(new BulkCommand("evaluation.key", Icons.KEYBOARD, ids -> open(Evaluations.SHEETS_PAGE, ids)))
                .bulk(new BulkCommand("evaluation.remind", Icons.DATE, (ids, done) -> remind(ids, done)))
                .bulk(new BulkCommand("evaluation.close", Icons.LOCK, (ids, done) -> close(ids, true, done)))
                .bulk(new BulkCommand("evaluation.reopen", Icons.EDIT, (ids, done) -> close(ids, false, done)))
                .bulk(new BulkCommand("evaluation.useNewest", Icons.UP, (ids, done) -> useNewest(ids, done)))
                .deletes(this::delete);
    }

    private void open(String page, List<UUID> ids) {
        if (!ids.isEmpty()) {
            kit.navigator().open(Place.of(page, ids.getFirst()), ids.stream().map(id -> Place.of(page, id)).toList());
        }
    }

    /** Gives sessions what their offers ask for, and says how many got it. */
    void prepare(List<UUID> sessions) {
        kit.tasks().write(kit.text("evaluation.writing"), () -> evaluations.prepare(sessions)).onSuccess(this::sayPrepared)
                .onFailure(BaseException.class, refused -> kit.toasts().warn(kit.text(refused))).start();
    }

    /** Gives every session that is certain to take place what its offer asks for. */
    void prepareAll() {
        kit.tasks().run(kit.text("evaluation.reading"), () -> base.dsl().select(SESSION.ID).from(SESSION).where(Evaluations.unprepared()).fetch(SESSION.ID))
                .onSuccess(sessions -> {
                    if (sessions.isEmpty()) {
                        kit.toasts().say(kit.text("evaluation.preparedAll"));
                    } else {
                        prepare(sessions);
                    }
                }).start();
    }

    private void sayPrepared(Prepared done) {
        if (done.without() > 0) {
            kit.toasts().warn(kit.texts().count("evaluation.withoutRule", done.without()));
        }
        if (done.saved().changed()) {
            undoing.offer(kit.texts().count("evaluation.prepared", done.ids().size()), done.saved());
        } else if (done.without() == 0) {
            kit.toasts().say(kit.text("evaluation.preparedAlready"));
        }
    }

    void remind(List<UUID> ids) {
        remind(ids, () -> { });
    }

    private void remind(List<UUID> ids, Runnable done) {
        write("evaluation.reminded", ids, () -> evaluations.remind(ids, LocalDate.now(base.clock())), done);
    }

    void close(List<UUID> ids, boolean closed) {
        close(ids, closed, () -> { });
    }

    private void close(List<UUID> ids, boolean closed, Runnable done) {
        write(closed ? "evaluation.closed" : "evaluation.reopened", ids, () -> evaluations.close(ids, closed), done);
    }

    void useNewest(List<UUID> ids) {
        useNewest(ids, () -> { });
    }

    private void useNewest(List<UUID> ids, Runnable done) {
        undoing.prepare(kit.texts().count("evaluation.newest", ids.size()), () -> evaluations.useNewest(ids))
                .onSuccess(saved -> {
                    if (!saved.changed()) {
                        kit.toasts().say(kit.text("evaluation.newestAlready"));
                    }
                    done.run();
                }).start();
    }

    void delete(List<UUID> ids) {
        write("evaluation.deleted", ids, () -> evaluations.delete(ids), () -> { });
    }

    private void write(String doneKey, List<UUID> ids, Callable<Saved> gesture, Runnable done) {
        if (!ids.isEmpty()) {
            undoing.prepare(kit.texts().count(doneKey, ids.size()), gesture).onSuccess(saved -> done.run())
                    .onFailure(BaseException.class, refused -> kit.toasts().warn(kit.text(refused))).start();
        }
    }
}
