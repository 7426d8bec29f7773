package fr.estrade.journal;

import fr.estrade.text.NameKey;
import fr.estrade.text.SearchKey;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jooq.Field;

/**
 * A column that is kept from others of its row, so that rows are found by it.
 *
 * @param column the column itself
 * @param form   what is made of the others
 * @param from   the others, in their order
 */
record KeptKey(Field<String> column, Form form, List<Field<?>> from) {

    /** What a key is made of; each has its word in the comments of the schema. */
    enum Form {
        /** All words, for the search. */
        TEXT("from", SearchKey::of),
        /** The words of a person's names, in whatever order they were typed. */
        NAMES("names", NameKey::of),
        /** What the names of a person sound like. */
        SOUNDS("sounds", NameKey::sound);

        private final String word;
        private final Function<String[], String> maker;

        Form(String word, Function<String[], String> maker) {
            this.word = word;
            this.maker = maker;
        }

        /** What the comment of such a column begins its sources with. */
        String word() {
            return word;
        }
    }

    /** What stands in the key of a row with these values. */
    String of(Function<Field<?>, Object> valueOf) {
        return form.maker.apply(from.stream().map(field -> Objects.toString(valueOf.apply(field), null)).toArray(String[]::new));
    }
}
