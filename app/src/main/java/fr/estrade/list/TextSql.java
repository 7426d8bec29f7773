package fr.estrade.list;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * How text is compared in SQL: without case and accents, and in the same order on both engines. H2 compares the
 * characters' codes; PostgreSQL is told to, whatever the locale of its base.
 */
final class TextSql {
    private final boolean postgres;

    TextSql(SQLDialect dialect) {
        this.postgres = dialect.family() == SQLDialect.POSTGRES;
    }

    /** The text in lower case and without accents. */
    Field<String> folded(Field<String> text) {
        return plainOrder(DSL.replace(DSL.replace(DSL.translate(DSL.lower(text), DSL.inline(Folding.ACCENTED), DSL.inline(Folding.PLAIN)),
                DSL.inline("œ"), DSL.inline("oe")), DSL.inline("æ"), DSL.inline("ae")));
    }

    /** A value to compare with what {@link #folded} gives. */
    Field<String> foldedValue(String value) {
        return DSL.val(Folding.fold(value), SQLDataType.VARCHAR);
    }

    /** Whether the text contains the value, without regard to case and accents. */
    Condition contains(Field<String> text, String value) {
        return folded(text).contains(Folding.fold(value));
    }

    /** Whether a search key, which has neither case nor accents, contains the word. */
    Condition keyContains(Field<String> key, String word) {
        return key.contains(Folding.fold(word));
    }

    /** The text as it is, in the order of its characters' codes. */
    Field<String> plainOrder(Field<String> text) {
        return postgres ? text.collate(DSL.collation("C")) : text;
    }
}
