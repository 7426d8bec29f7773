package fr.estrade.ui.form;

import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.ForgetPreview;
import fr.estrade.journal.Reach;
import fr.estrade.journal.RetentionRule;
import fr.estrade.task.Progress;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Kit;
import java.time.LocalDate;
import java.util.List;

/** Forgets for good what a retention rule reaches: says first what goes with it, because it cannot be undone. */
public final class Forgets {

    private final Kit kit;
    private final BaseAccess base;
    private final RetentionRule rule;

    private record Found(List<Reach> reaches, ForgetPreview preview) {
    }

    public Forgets(Kit kit, BaseAccess base, RetentionRule rule) {
        this.kit = kit;
        this.base = base;
        this.rule = rule;
    }

    /** What the rule reaches now. Reads the base. */
    public ForgetPreview preview() {
        return find().preview();
    }

    private Found find() {
        List<Reach> reaches = rule.reach(base.dsl(), LocalDate.now(base.clock()));
        return new Found(reaches, base.journal().forgetPreview(reaches));
    }

    /** Looks what is reached and asks. */
    public void ask() {
        kit.tasks().run(kit.text("page.reading"), this::find).onSuccess(this::ask).start();
    }

    private void ask(Found found) {
        ForgetPreview preview = found.preview();
        if (preview.isEmpty()) {
            kit.toasts().say(kit.text("forget.none"));
            return;
        }
        kit.dialogs().question(kit.text("forget.title", kit.text(rule.key())),
                        kit.text("forget.text", preview.rows() + preview.traces(), preview.traces(), preview.changes(), preview.backups()))
                .danger(kit.text("forget.do"), () -> forget(found.reaches())).cancel().show();
    }

    private void forget(List<Reach> reaches) {
        // Not to be cancelled: what is deleted is to be gone from everywhere.
        kit.tasks().write(kit.text("forget.doing"), () -> base.journal().forget(ChangeLabel.of(rule.key() + ".done"), reaches, Progress.none()))
                .onSuccess(done -> kit.toasts().say(kit.text("forget.done", done.rows() + done.traces(), done.deletedBackups()))).start();
    }
}
