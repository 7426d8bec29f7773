package fr.estrade.cli;

import fr.estrade.db.Tables;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/** The records that the command line calls by a code. */
enum RecordKind {
    OFFER("offer", Tables.OFFER, Tables.OFFER.ID, Tables.OFFER.CODE),
    SESSION("session", Tables.SESSION, Tables.SESSION.ID, Tables.SESSION.CODE),
    ORGANISATION("organisation", Tables.ORGANISATION, Tables.ORGANISATION.ID, Tables.ORGANISATION.CODE),
    TRAINER("trainer", Tables.TRAINER, Tables.TRAINER.ID, Tables.TRAINER.CODE);

    private final String word;
    private final Table<?> table;
    private final Field<UUID> id;
    private final Field<String> code;

    RecordKind(String word, Table<?> table, Field<UUID> id, Field<String> code) {
        this.word = word;
        this.table = table;
        this.id = id;
        this.code = code;
    }

    /** As it is written on the command line. */
    String word() {
        return word;
    }

    static Optional<RecordKind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word.toLowerCase(Locale.ROOT))).findFirst();
    }

    /** The ids of the records whose code this is, with regard to case or else without: usually one. */
    List<UUID> find(DSLContext dsl, String wanted) {
        List<UUID> exactly = dsl.select(id).from(table).where(code.eq(wanted)).fetch(id);
        return exactly.isEmpty() ? dsl.select(id).from(table).where(code.equalIgnoreCase(wanted)).fetch(id) : exactly;
    }
}
