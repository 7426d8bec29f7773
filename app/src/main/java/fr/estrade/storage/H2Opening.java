package fr.estrade.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;

/** Opens a base that is a folder, step by step; each step refuses before the next one writes. */
final class H2Opening {
    private final BaseLocation location;
    private final OpenOptions options;
    private final BaseFolder folder;

    H2Opening(BaseLocation location, OpenOptions options) {
        this.location = location;
        this.options = options;
        this.folder = new BaseFolder(location.folder());
    }

    Base open() {
        options.progress().accept(OpeningStage.CHECKING);
        try {
            Files.createDirectories(folder.path());
        } catch (IOException e) {
            throw new ReadOnlyBaseException(folder.path(), e);
        }
        FolderLock lock = FolderLock.take(folder);
        try {
            return openLocked(lock);
        } catch (IOException | SQLException e) {
            lock.close();
            throw new DamagedBaseException(folder.path(), e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private Base openLocked(FolderLock lock) throws IOException, SQLException {
        boolean created = !Files.exists(folder.manifest());
        Manifest manifest = created ? Manifest.ofNewBase(UUID.randomUUID(), options.appVersion()) : Manifest.read(folder.manifest());
        boolean unclean = manifest.state() != Manifest.State.CLEAN;
        manifest.write(folder.manifest());
        options.progress().accept(OpeningStage.OPENING);
        String url = H2Url.of(folder.data());
        Connection owner = H2Engine.ownerOf(url);
        JdbcDataSource admin = new JdbcDataSource();
        admin.setURL(url);
        admin.setUser(H2Url.ADMIN);
        admin.setPassword(H2Url.PASSWORD);
        Migrations migrations = new Migrations(admin, "h2");
        int newest = Migrations.newest();
        if (manifest.schema() < newest) {
            options.progress().accept(OpeningStage.MIGRATING);
            migrations.migrateTo(newest);
        }
        H2Engine engine = H2Engine.on(owner, url);
        engine.checkpoint();
        Manifest open = manifest.withSchema(newest).with(Manifest.State.OPEN).withAppVersion(options.appVersion());
        open.write(folder.manifest());
        Files.createDirectories(folder.tail());
        OpeningReport report = new OpeningReport(created, !created && unclean, 0, null, null, manifest.schema(), newest);
        return new Base(location, options, new Base.Parts(open.baseId(), engine, engine.pool(), new CheckpointNet(engine), folder.tail(),
                () -> close(engine, open, lock), report));
    }

    private void close(H2Engine engine, Manifest manifest, FolderLock lock) {
        try {
            engine.checkpoint();
            engine.close();
            manifest.with(Manifest.State.CLEAN).write(folder.manifest());
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        } finally {
            lock.close();
        }
    }
}
