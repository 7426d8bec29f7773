package fr.estrade.cli;

import fr.estrade.storage.Check;
import fr.estrade.storage.Finding;
import fr.estrade.text.Texts;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code estrade check}: looks whether the base is whole. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
    private final Invocation invocation;

    CheckCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (OpenBase base = invocation.open()) {
            Texts texts = invocation.texts();
            List<Finding> findings = Check.of(base.base(), new ShownProgress(invocation));
            for (Finding finding : findings) {
                invocation.output().print(texts.get("cli.check.finding", texts.get("cli.check.severity." + finding.severity()),
                        texts.get(finding.key(), finding.arguments().toArray())));
            }
            boolean sound = findings.stream().noneMatch(finding -> finding.severity() == Finding.Severity.ERROR);
            invocation.say(sound ? "cli.check.sound" : "cli.check.unsound");
            return (sound ? ExitStatus.OK : ExitStatus.FINDINGS).code();
        }
    }
}
