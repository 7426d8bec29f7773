package fr.estrade.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code estrade}: opens the window. Its options stand before or after the name of any command. */
@Command(name = "estrade")
final class EstradeCommand implements Callable<Integer> {
    private final Invocation invocation;
    private final WindowOpener window;

    @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT, descriptionKey = "help")
    private boolean help;

    @Option(names = {"-V", "--version"}, versionHelp = true, descriptionKey = "version")
    private boolean version;

    EstradeCommand(Invocation invocation, WindowOpener window) {
        this.invocation = invocation;
        this.window = window;
    }

    @Option(names = "--base", scope = ScopeType.INHERIT, paramLabel = "${bundle:label.base}", descriptionKey = "base")
    void setBase(String base) {
        invocation.setBase(base);
    }

    // Read before everything else, by Language, because complaints speak it too; here only its value is checked.
    @Option(names = "--lang", scope = ScopeType.INHERIT, paramLabel = "fr|en", descriptionKey = "lang")
    void setLanguage(Lang language) {
    }

    @Option(names = "--timing", scope = ScopeType.INHERIT, descriptionKey = "timing")
    void setTimed(boolean wanted) {
        invocation.setTimed(wanted);
    }

    @Override
    public Integer call() {
        return window.open(invocation.texts(), invocation.output()::say, invocation.isBaseNamed() ? invocation.location() : null, invocation.isTimed());
    }

    /** The languages there are. */
    private enum Lang { FR, EN }
}
