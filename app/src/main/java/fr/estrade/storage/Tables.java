package fr.estrade.storage;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The tables of every base by their plain names, whatever version its schema has. */
final class Tables {
    /** Flyway's own: which migrations ran. */
    static final String FLYWAY = "flyway_schema_history";

    static final Table<?> CHANGE = DSL.table(DSL.name("change"));
    static final Field<Long> NUMBER = DSL.field(DSL.name("number"), SQLDataType.BIGINT);

    private Tables() {}

    /** The number of the newest change; 0 if there is none. */
    static long newestNumber(DSLContext dsl) {
        Long newest = dsl.select(DSL.max(NUMBER)).from(CHANGE).fetchOne(0, Long.class);
        return newest == null ? 0 : newest;
    }

    /** The version of the schema, as Flyway noted it; 0 for a base without a schema. */
    static int schemaVersion(DSLContext dsl) {
        boolean migrated = dsl.fetchExists(DSL.selectOne().from("information_schema.tables")
                .where("lower(table_schema) = 'public' and table_name = {0}", DSL.inline(FLYWAY)));
        if (!migrated) {
            return 0;
        }
        Integer newest = dsl.select(DSL.max(DSL.field(DSL.name("version"), String.class).cast(SQLDataType.INTEGER)))
                .from(DSL.table(DSL.name(FLYWAY)))
                .where(DSL.field(DSL.name("success"), Boolean.class).isTrue())
                .fetchOne(0, Integer.class);
        return newest == null ? 0 : newest;
    }
}
