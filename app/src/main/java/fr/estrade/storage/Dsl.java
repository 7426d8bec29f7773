package fr.estrade.storage;

import java.sql.Connection;
import javax.sql.DataSource;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultExecuteListenerProvider;

/** jOOQ as this house sets it. */
final class Dsl {
    private Dsl() {}

    static DSLContext on(DataSource source, SQLDialect dialect, ExecuteListener... listeners) {
        return DSL.using(configuration(dialect, listeners).set(new DataSourceConnectionProvider(source)));
    }

    static DSLContext on(Connection connection, SQLDialect dialect, ExecuteListener... listeners) {
        return DSL.using(configuration(dialect, listeners).set(connection));
    }

    private static Configuration configuration(SQLDialect dialect, ExecuteListener... listeners) {
        return new DefaultConfiguration()
                .set(dialect)
                .set(settings())
                .set(DefaultExecuteListenerProvider.providers(listeners));
    }

    private static Settings settings() {
        return new Settings()
                .withRenderSchema(false)
                .withRenderNameCase(RenderNameCase.AS_IS)
                // A statement's values are personal: they never reach a log.
                .withExecuteLogging(false)
                .withFetchWarnings(false)
                // The journal counts versions itself.
                .withUpdateRecordVersion(false);
    }
}
