package fr.estrade.evaluation.sheet.page;

import fr.estrade.evaluation.Evaluations;
import fr.estrade.evaluation.sheet.AnswerSheets;
import fr.estrade.evaluation.sheet.KeyedSheet;
import fr.estrade.evaluation.sheet.RunningRate;
import fr.estrade.evaluation.sheet.SecondKeyings;
import fr.estrade.evaluation.sheet.SecondKeyings.Difference;
import fr.estrade.evaluation.sheet.SheetEntry;
import fr.estrade.evaluation.sheet.SheetForm;
import fr.estrade.evaluation.sheet.SheetLine;
import fr.estrade.evaluation.sheet.SheetPile;
import fr.estrade.evaluation.sheet.SheetReader;
import fr.estrade.journal.ChangeEvent;
import fr.estrade.journal.Saved;
import fr.estrade.storage.BaseException;
import fr.estrade.task.Task;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Kit;
import fr.estrade.ui.OwnChanges;
import fr.estrade.ui.Undoing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What the entry grid reads and writes with. What it has written itself it knows already: only what others change, or undo, makes it
 * read the pile again.
 */
final class SheetDesk {

    /** What a pile is shown from. */
    record Read(SheetPile pile, Optional<RunningRate> rate, List<Difference> differences, List<SheetLine> kept) {
    }

    private final Kit kit;
    private final BaseAccess base;
    private final UUID evaluationId;
    private final AnswerSheets sheets;
    private final SecondKeyings seconds;
    private final SheetDrafts drafts;
    private final OwnChanges own = new OwnChanges();

    SheetDesk(Kit kit, BaseAccess base, UUID evaluationId) {
        this.kit = kit;
        this.base = base;
        this.evaluationId = evaluationId;
        this.sheets = new AnswerSheets(base.journal(), base.clock());
        this.seconds = new SecondKeyings(base.journal(), sheets);
        this.drafts = new SheetDrafts(kit, base, evaluationId);
    }

    SheetDrafts drafts() {
        return drafts;
    }

    /** Reads the pile and gives it on the thread of the user interface; empty if it is gone. */
    void read(Consumer<Optional<Read>> consumer) {
        kit.tasks().run(kit.text("sheet.reading"), () -> new SheetReader(base.dsl()).read(evaluationId).map(this::read)).latest(this, 0)
                .onSuccess(consumer).start();
    }

    private Read read(SheetPile pile) {
        return new Read(pile, RunningRate.of(base.dsl(), pile.form().session().offer().id()), SecondKeyings.read(base.dsl(), pile), drafts.read());
    }

    /** Keeps a sheet. */
    void add(SheetForm form, SheetEntry entry, Consumer<AnswerSheets.Added> kept, Consumer<BaseException> refused) {
        write(() -> sheets.add(form, entry), AnswerSheets.Added::saved, kept, refused);
    }

    /** Keeps a correction. */
    void change(SheetForm form, KeyedSheet seen, SheetEntry entry, Runnable kept, Consumer<BaseException> refused) {
        write(() -> sheets.change(form, seen, entry), saved -> saved, saved -> kept.run(), refused);
    }

    private <T> void write(Callable<T> gesture, Function<T, Saved> saved, Consumer<T> kept, Consumer<BaseException> refused) {
        own.by(kit.tasks().write(kit.text("sheet.saving"), gesture), saved).onSuccess(kept).onFailure(BaseException.class, refused).start();
    }

    /** Keeps a second keying and tells how many places differ. */
    void keepAgain(SheetForm form, KeyedSheet sheet, Map<String, String> typed, Consumer<Integer> kept) {
        kit.tasks().write(kit.text("sheet.saving"), () -> seconds.keep(form, sheet, typed)).onSuccess(kept).start();
    }

    /** Decides a difference. */
    void decide(SheetForm form, Difference difference, boolean second) {
        gesture(() -> seconds.decide(form, difference, second)).start();
    }

    private Task<Saved> gesture(Callable<Saved> work) {
        return kit.tasks().write(kit.text("sheet.saving"), work).onFailure(BaseException.class, failure -> kit.toasts().warn(kit.text(failure)));
    }

    /** Removes a sheet, and offers to take that back. */
    void remove(KeyedSheet sheet) {
        String done = kit.text("sheet.removed", sheet.number());
        gesture(() -> sheets.remove(List.of(sheet.id()))).onSuccess(saved -> new Undoing(kit, base).offer(done, saved)).start();
    }

    /** Opens the evaluation for sheets again, and offers to take that back. */
    void reopen() {
        new Undoing(kit, base).prepare(kit.text("sheet.reopened"), () -> new Evaluations(base.journal()).close(List.of(evaluationId), false))
                .onFailure(BaseException.class, refused -> kit.toasts().warn(kit.text(refused))).start();
    }

    /** A change was made: of the session's, and not by this desk, it calls for reading the pile again. */
    void heard(ChangeEvent event, UUID sessionId, Runnable readAgain) {
        if (event.touchesRecord(sessionId)) {
            own.heard(event, readAgain);
        }
    }
}
