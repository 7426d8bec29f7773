package fr.estrade.cli;

import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.ForgetPreview;
import fr.estrade.journal.Forgotten;
import fr.estrade.journal.Reach;
import fr.estrade.journal.RetentionRule;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code estrade forget}: forgets for good the personal data whose term has passed, or says what would go. */
@Command(name = "forget")
final class ForgetCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Option(names = "--dry-run", descriptionKey = "forget.dryRun")
    private boolean dryRun;

    ForgetCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (OpenBase base = invocation.open()) {
            for (RetentionRule rule : invocation.retention()) {
                List<Reach> reaches = rule.reach(base.base().dsl(), LocalDate.now(invocation.environment().clock()));
                ForgetPreview preview = base.journal().forgetPreview(reaches);
                String what = invocation.texts().get(rule.key());
                if (dryRun || preview.isEmpty()) {
                    invocation.output().print(rule.name() + '\t' + invocation.texts().get("cli.forget.would", what, preview.rows(), preview.traces(),
                            preview.changes(), preview.backups()));
                } else {
                    Forgotten done = base.journal().forget(ChangeLabel.of(rule.key() + ".done"), reaches, new ShownProgress(invocation));
                    invocation.output().print(rule.name() + '\t' + invocation.texts().get("cli.forget.done", what, done.rows(), done.traces(),
                            done.deletedBackups()));
                }
            }
        }
        return ExitStatus.OK.code();
    }
}
