package fr.estrade.storage;

import fr.estrade.storage.archive.ArchiveReader;
import fr.estrade.storage.archive.ArchiveTable;
import fr.estrade.storage.archive.BadArchiveException;
import fr.estrade.storage.change.CanonicalText;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Loads the rows of a backup into a new file whose schema has the backup's version. Only rows are written, typed by the file's own
 * columns: nothing of the backup is ever a statement.
 */
final class ArchiveLoader {
    private static final int BATCH = 1000;
    /** For tables whose rows may hold a file each. */
    private static final int FEW = 10;

    private final H2File file;
    private final LiveSchema schema;
    private final LongConsumer progress;
    private long loaded;

    /**
     * A loader.
     *
     * @param file     migrated to the backup's version; what the migrations put in is replaced
     * @param progress told how many rows are loaded
     */
    ArchiveLoader(H2File file, LongConsumer progress) {
        this.file = file;
        this.schema = LiveSchema.read(file.admin());
        this.progress = progress;
    }

    /**
     * Loads everything.
     *
     * @throws BadArchiveException if the backup is damaged or has other tables or columns than its version has
     */
    void load(ArchiveReader archive) throws IOException, SQLException {
        checkTables(archive);
        // Rows come in no order that foreign keys like; they are verified after the last one.
        file.execute("SET REFERENTIAL_INTEGRITY FALSE");
        for (LiveTable table : schema.tables()) {
            file.admin().deleteFrom(table.table()).execute();
        }
        for (ArchiveTable table : archive.manifest().tables()) {
            Rows rows = new Rows(schema.table(table.name()));
            try {
                archive.read(table, rows);
            } finally {
                rows.close();
            }
        }
        file.execute("SET REFERENTIAL_INTEGRITY TRUE");
        file.checkpoint();
    }

    private void checkTables(ArchiveReader archive) throws BadArchiveException {
        Set<String> expected = new HashSet<>();
        schema.tables().forEach(table -> expected.add(table.name()));
        Set<String> found = new HashSet<>();
        archive.manifest().tables().forEach(table -> found.add(table.name()));
        if (!found.equals(expected)) {
            throw new BadArchiveException(BadArchiveException.Reason.FOREIGN, "its tables are not those of schema " + archive.manifest().schema(), null);
        }
    }

    /** The rows of one table on their way into it. */
    private final class Rows implements ArchiveReader.RowConsumer {
        private final LiveTable table;
        private final Connection connection = file.owner();
        private final int batch;
        private final List<Field<?>> fields = new ArrayList<>();
        private PreparedStatement insert;
        private int waiting;

        Rows(LiveTable table) {
            this.table = table;
            this.batch = table.holdsBytes() ? FEW : BATCH;
        }

        @Override
        public void columns(List<String> names) throws IOException {
            if (!new HashSet<>(names).equals(table.columns().keySet()) || names.size() != table.columns().size()) {
                throw new BadArchiveException(BadArchiveException.Reason.FOREIGN, "the columns of " + table.name() + " are not those of its schema", null);
            }
            names.forEach(name -> fields.add(table.column(name)));
            String sql = file.admin().render(DSL.insertInto(table.table(), fields).values(fields.stream().map(field -> DSL.param("", field)).toArray()));
            try {
                insert = connection.prepareStatement(sql);
                connection.setAutoCommit(false);
            } catch (SQLException failed) {
                throw new IOException("Loading " + table.name() + " failed", failed);
            }
        }

        @Override
        public void row(String[] texts) throws IOException {
            try {
                for (int i = 0; i < texts.length; i++) {
                    insert.setObject(i + 1, CanonicalText.parse(texts[i], fields.get(i).getType()));
                }
                insert.addBatch();
                if (++waiting == batch) {
                    flush();
                }
            } catch (IllegalArgumentException notOfThatType) {
                throw new BadArchiveException(BadArchiveException.Reason.DAMAGED, "a value of " + table.name() + " is not of its type", null);
            } catch (SQLException refused) {
                throw refused(refused);
            }
        }

        private void flush() throws SQLException {
            insert.executeBatch();
            connection.commit();
            loaded += waiting;
            waiting = 0;
            progress.accept(loaded);
        }

        private IOException refused(SQLException failed) {
            // Without the database's message, which quotes the values.
            return new BadArchiveException(BadArchiveException.Reason.DAMAGED, "a row of " + table.name() + " was refused: " + failed.getSQLState(), null);
        }

        void close() throws IOException, SQLException {
            if (insert != null) {
                try (PreparedStatement closing = insert) {
                    flush();
                } catch (SQLException failed) {
                    throw refused(failed);
                } finally {
                    connection.setAutoCommit(true);
                }
            }
        }
    }
}
