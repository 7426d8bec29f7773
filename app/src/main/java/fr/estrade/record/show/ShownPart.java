package fr.estrade.record.show;

import com.fasterxml.jackson.databind.JsonNode;
import fr.estrade.list.ListDefinition;
import fr.estrade.text.Texts;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;

/**
 * What a feature adds to a record that a feature below it shows: the registrations of a session, whose own feature knows nothing of
 * them. The composition root gives it to the kind, {@code ShowSession.KIND.with(RegistrationParts.SHOWN_OF_SESSION)}.
 *
 * @param key    its key in the record's JSON; {@code show.<key>} is its heading in the text
 * @param reader reads it for a record
 */
public record ShownPart(String key, Reader reader) {

    /** Reads a part of a record. */
    @FunctionalInterface
    public interface Reader {

        /**
         * The part of the record of that id.
         *
         * @param restricted whether what is shown to those only who ask for it is wanted too
         */
        Content read(DSLContext dsl, UUID id, boolean restricted);
    }

    /**
     * A part that was read.
     *
     * @param json for other programs; an empty array rather than none, so that the record keeps its shape
     * @param text to be read, below the heading; where it is blank the heading is left out
     */
    public record Content(JsonNode json, Function<Texts, String> text) {
    }

    public ShownPart {
        Objects.requireNonNull(key);
        Objects.requireNonNull(reader);
    }

    /**
     * The rows of a list, which the record's id makes: an array of objects with the row's id and a key for each column, and a line of
     * text a row with the columns that the list shows.
     *
     * @param without keys of columns that only order the list
     */
    public static ShownPart list(String key, Function<UUID, ListDefinition> list, String... without) {
        Set<String> left = Set.of(without);
        return new ShownPart(key, (dsl, id, restricted) -> new ShownList(list.apply(id), left).read(dsl));
    }
}
