package fr.estrade.cli;

import fr.estrade.exchange.Imports;
import fr.estrade.journal.RetentionRule;
import fr.estrade.list.Lists;
import fr.estrade.record.show.RecordKind;
import fr.estrade.shell.House;
import fr.estrade.storage.BaseLocation;
import fr.estrade.text.Texts;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One call of the command line: what its command works with. Not for several threads.
 */
final class Invocation {
    private final CliEnvironment environment;
    private final Texts texts;
    private final Output output;
    private final BaseSource bases;
    private final House house;
    private final Timing timing;
    private String base;
    private boolean contradicted;
    private boolean timed;

    Invocation(CliEnvironment environment, Texts texts, Output output, BaseSource bases, House house) {
        this.environment = environment;
        this.texts = texts;
        this.output = output;
        this.bases = bases;
        this.house = house;
        this.timing = new Timing(environment.clock(), environment.started());
        timing.end("cli.timing.start");
    }

    CliEnvironment environment() {
        return environment;
    }

    Texts texts() {
        return texts;
    }

    Output output() {
        return output;
    }

    /** Every list; put together only when asked for, because that costs more than most commands. */
    Lists lists() {
        return house.lists();
    }

    /** Every kind of record that has a code. */
    List<RecordKind> kinds() {
        return house.kinds();
    }

    /** Everything that can be imported. */
    Imports imports() {
        return house.imports();
    }

    /** How long personal data is kept. */
    List<RetentionRule> retention() {
        return house.retention();
    }

    Timing timing() {
        return timing;
    }

    /** Whether the user wants to know how long it took. */
    boolean isTimed() {
        return timed;
    }

    void setTimed(boolean wanted) {
        timed = wanted;
    }

    /** @param option as the user wrote it */
    void setBase(String option) {
        // Options may stand before and after the command's name, so the same one may come twice.
        contradicted |= base != null && !base.equals(option);
        base = option;
    }

    boolean isBaseNamed() {
        return base != null;
    }

    /** Which base is meant: the one named, or the user's. */
    BaseLocation location() {
        if (contradicted) {
            throw new CliException(ExitStatus.USAGE, "cli.error.twice", "--base");
        }
        if (base == null) {
            return BaseLocation.parse(null);
        }
        return base.startsWith("jdbc:") ? BaseLocation.parse(base) : BaseLocation.parse(environment.resolve(base).toString());
    }

    /**
     * Opens the base for a command that only makes sense on one that is there.
     *
     * @throws CliException if there is none
     */
    OpenBase open() {
        OpenBase opened = bases.open(location());
        timing.end("cli.timing.base");
        return opened;
    }

    /** Says how long it took, if the user wants to know and something came of it. */
    void tellTiming() {
        if (timed && timing.parts().size() > 1) {
            String parts = timing.parts().stream()
                    .map(part -> texts.get(part.text(), part.duration().toMillis()))
                    .collect(Collectors.joining(", "));
            say("cli.timing.total", timing.total().toMillis(), parts);
        }
    }

    BaseSource bases() {
        return bases;
    }

    void say(String key, Object... arguments) {
        output.say(texts.get(key, arguments));
    }
}
