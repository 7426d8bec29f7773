package fr.estrade.cli;

import fr.estrade.record.show.RecordKind;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** Finds the record that somebody names: {@code offer:O26-001}, a code alone, or an id. */
final class RecordFinder {
    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final DSLContext dsl;
    private final List<RecordKind> kinds;

    /** @param kinds what can be called by a code */
    RecordFinder(DSLContext dsl, List<RecordKind> kinds) {
        this.dsl = dsl;
        this.kinds = kinds;
    }

    /**
     * The id of the record named; an id is taken as it is, because the record may be deleted.
     *
     * @throws CliException if there is none or several
     */
    UUID find(String name) {
        if (name.matches(ID)) {
            return UUID.fromString(name);
        }
        int colon = name.indexOf(':');
        if (colon >= 0) {
            return find(kind(name.substring(0, colon), kinds), name.substring(colon + 1));
        }
        return only(name, kinds.stream().flatMap(kind -> kind.find(dsl, name).stream()).toList());
    }

    /**
     * The kind of that word.
     *
     * @throws CliException if there is none; it names them all
     */
    static RecordKind kind(String word, List<RecordKind> kinds) {
        String wanted = word.toLowerCase(Locale.ROOT);
        return kinds.stream().filter(kind -> kind.word().equals(wanted)).findFirst()
                .orElseThrow(() -> new CliException(ExitStatus.USAGE, "cli.error.unknown-kind", word,
                        kinds.stream().map(RecordKind::word).collect(Collectors.joining(", "))));
    }

    /**
     * The id of the record of that kind whose code or id this is.
     *
     * @throws CliException if there is none
     */
    UUID find(RecordKind kind, String code) {
        return code.matches(ID) ? UUID.fromString(code) : only(code, kind.find(dsl, code));
    }

    private static UUID only(String name, List<UUID> found) {
        if (found.isEmpty()) {
            throw new CliException(ExitStatus.NOT_FOUND, "cli.error.no-record", name);
        }
        if (found.size() > 1) {
            throw new CliException(ExitStatus.USAGE, "cli.error.ambiguous-record", name);
        }
        return found.getFirst();
    }
}
