package fr.estrade.list;

import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.TableLike;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Fields of lists that gather what stands in another table. */
public final class ListFields {
    /** Between the values of a gathered text. */
    private static final String SEPARATOR = ", ";

    private ListFields() {
    }

    /** The dates of the related rows, in order, for a {@link ColumnKind#DATES} column; null where there is none. */
    public static Field<String> dates(TableLike<?> table, Field<LocalDate> date, Condition related) {
        return DSL.field(DSL.select(DSL.listAgg(date.cast(SQLDataType.VARCHAR(10)), " ").withinGroupOrderBy(date))
                .from(table).where(related).and(date.isNotNull()));
    }

    /** The texts of the related rows, one after the other; null where there is none. */
    public static Field<String> texts(TableLike<?> table, Field<String> text, Condition related, Field<?> order) {
        return DSL.field(DSL.select(DSL.listAgg(text, SEPARATOR).withinGroupOrderBy(order)).from(table).where(related).and(text.isNotNull()));
    }

    /** Two texts as one name, such as a first and a last name; where one is unknown, the other alone. */
    public static Field<String> name(Field<String> first, Field<String> last) {
        return DSL.coalesce(DSL.concat(first, DSL.inline(" "), last), first, last);
    }

    /** The value of the first of the related rows; null where there is none. The order must tell all rows apart. */
    public static <T> Field<T> first(TableLike<?> table, Field<T> field, Condition related, OrderField<?>... order) {
        return DSL.field(DSL.select(field).from(table).where(related).orderBy(order).limit(1));
    }

    /** How many related rows there are. */
    public static Field<Integer> count(TableLike<?> table, Condition related) {
        return DSL.field(DSL.selectCount().from(table).where(related));
    }
}
