package fr.estrade.list;

import fr.estrade.text.SearchKey;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * How text is compared in SQL: without case and accents (see {@link SearchKey}), and in the same order on both engines.
 * H2 compares the characters' codes; PostgreSQL is told to, whatever the locale of its base.
 */
final class TextSql {
    private final boolean postgres;

    TextSql(SQLDialect dialect) {
        this.postgres = dialect.family() == SQLDialect.POSTGRES;
    }

    /** The text in its plain form. */
    Field<String> folded(Field<String> text) {
        Field<String> plain = DSL.translate(DSL.lower(text), DSL.inline(SearchKey.ACCENTED), DSL.inline(SearchKey.PLAIN));
        for (Map.Entry<String, String> ligature : SearchKey.LIGATURES) {
            plain = DSL.replace(plain, DSL.inline(ligature.getKey()), DSL.inline(ligature.getValue()));
        }
        return byCodes(plain);
    }

    /** A value to compare with what {@link #folded} gives. */
    Field<String> foldedValue(String value) {
        return DSL.val(SearchKey.fold(value), SQLDataType.VARCHAR);
    }

    /** Whether the text contains the value, without regard to case and accents. */
    Condition contains(Field<String> text, String value) {
        return folded(text).contains(SearchKey.fold(value));
    }

    /** Whether a search key, which is plain already, contains the word. */
    Condition keyContains(Field<String> key, String word) {
        return key.contains(SearchKey.of(word));
    }

    /** A plain text, compared by the codes of its characters on either engine. */
    Field<String> byCodes(Field<String> text) {
        return postgres ? text.collate(DSL.collation("C")) : text;
    }
}
