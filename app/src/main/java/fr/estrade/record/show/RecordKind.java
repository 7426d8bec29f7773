package fr.estrade.record.show;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.estrade.record.SchemaFacts;
import fr.estrade.text.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;

/**
 * A kind of record that is called by a word and a code ({@code trainer F-ORVANNE}) and can be shown whole. Each feature declares
 * its kinds; the composition root names them.
 *
 * <pre>{@code
 * static final RecordKind KIND = RecordKind.of("organisation", ORGANISATION, ORGANISATION.CODE)
 *         .shown(RecordOutline.of(ORGANISATION)
 *                 .children("contacts", ORGANISATION_CONTACT.ORGANISATION_ID, ORGANISATION_CONTACT.POSITION));
 * }</pre>
 */
public final class RecordKind {

    /** Reads a whole record of a kind. */
    @FunctionalInterface
    public interface Reader {

        /**
         * The record; empty if there is none of that id (any more).
         *
         * @param restricted whether what is shown to those only who ask for it is wanted too
         */
        Optional<? extends Shown> read(DSLContext dsl, UUID id, boolean restricted);
    }

    private final String word;
    private final Table<?> table;
    private final Field<UUID> id;
    private final Field<String> code;
    private final Reader reader;

    private RecordKind(String word, Table<?> table, Field<UUID> id, Field<String> code, Reader reader) {
        this.word = Objects.requireNonNull(word);
        this.table = table;
        this.id = id;
        this.code = code;
        this.reader = reader;
    }

    /**
     * A kind that can be named.
     *
     * @param word as it is written on the command line: an English identifier of the trade
     * @param code the column by which people call such a record
     */
    public static <R extends org.jooq.Record> RecordKind of(String word, Table<R> table, TableField<R, String> code) {
        return new RecordKind(word, table, SchemaFacts.idColumn(table), code, (dsl, id, restricted) -> Optional.empty());
    }

    /** The kind, shown by what reads it. */
    public RecordKind shown(Reader by) {
        return new RecordKind(word, table, id, code, by);
    }

    /** The kind, shown by its columns and children. */
    public RecordKind shown(RecordOutline outline) {
        return shown(outline::read);
    }

    /** The kind, shown with what features above add, after what it shows of its own. */
    public RecordKind with(ShownPart... parts) {
        return shown((dsl, wanted, restricted) -> reader.read(dsl, wanted, restricted).map(own -> {
            Map<String, ShownPart.Content> added = new LinkedHashMap<>();
            for (ShownPart part : parts) {
                added.put(part.key(), part.reader().read(dsl, wanted, restricted));
            }
            return Shown.of(() -> json(own, added), texts -> text(own, added, texts));
        }));
    }

    private static ObjectNode json(Shown own, Map<String, ShownPart.Content> added) {
        ObjectNode into = own.json();
        added.forEach((key, part) -> {
            if (into.replace(key, part.json()) != null) {
                throw new IllegalStateException("Shown twice: " + key);
            }
        });
        return into;
    }

    private static String text(Shown own, Map<String, ShownPart.Content> added, Texts texts) {
        StringBuilder out = new StringBuilder(own.text(texts));
        added.forEach((key, part) -> {
            String text = part.text().apply(texts);
            if (!text.isBlank()) {
                out.append('\n').append(texts.get("show." + key)).append('\n').append(text.stripTrailing()).append('\n');
            }
        });
        return out.toString();
    }

    /** As it is written on the command line. */
    public String word() {
        return word;
    }

    /** The ids of the records whose code this is, with regard to case or else without: usually one. */
    public List<UUID> find(DSLContext dsl, String wanted) {
        List<UUID> exactly = dsl.select(id).from(table).where(code.eq(wanted)).fetch(id);
        return exactly.isEmpty() ? dsl.select(id).from(table).where(code.equalIgnoreCase(wanted)).fetch(id) : exactly;
    }

    /**
     * The whole record; empty if there is none of that id.
     *
     * @param restricted whether what is shown to those only who ask for it is wanted too, such as adaptation needs
     */
    public Optional<? extends Shown> read(DSLContext dsl, UUID wanted, boolean restricted) {
        return reader.read(dsl, wanted, restricted);
    }
}
