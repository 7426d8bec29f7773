package fr.estrade.storage;

import fr.estrade.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/**
 * Looks whether an open base is what it should be: indexes hold their tables' rows, every reference leads somewhere, changes are
 * numbered without a gap, the redo tail tells the same as the journal, and the backups can be read. Changes nothing; work may go on.
 */
public final class Check {
    private final Base base;
    private final Progress progress;
    private final List<Finding> findings = new ArrayList<>();

    private Check(Base base, Progress progress) {
        this.base = base;
        this.progress = progress;
    }

    /** Everything found; no finding of severity WARNING or ERROR in a base that is as it should be. */
    public static List<Finding> of(Base base, Progress progress) {
        Check check = new Check(base, progress);
        Base.Parts parts = base.parts();
        if (parts.engine() instanceof H2Engine engine) {
            check.folder(parts, engine);
        } else {
            check.numbers(base.dsl());
        }
        return check.findings;
    }

    private void folder(Base.Parts parts, H2Engine engine) {
        BaseFolder folder = new BaseFolder(base.location().folder());
        try (Connection owner = engine.file().anotherOwner()) {
            DSLContext dsl = Dsl.on(owner, engine.dialect());
            long newest = startSnapshot(parts, engine, owner, dsl);
            step(0);
            Verification.of(dsl).forEach(problem -> findings.add(finding(problem)));
            step(1);
            numbers(dsl);
            step(2);
            findings.addAll(new TailCheck(dsl, parts.baseId(), newest).run(folder.tail()));
            step(3);
            backups(folder.backups(), parts.baseId());
        } catch (SQLException failed) {
            throw new DataAccessException("No connection", failed);
        } catch (IOException failed) {
            throw Failures.writing(folder.path(), failed);
        }
    }

    /** Everything is looked at as it is at one moment, at which no change is half in the tail. */
    private static long startSnapshot(Base.Parts parts, H2Engine engine, Connection owner, DSLContext dsl) throws SQLException {
        parts.writer().lock();
        try {
            engine.startSnapshot(owner);
            return Tables.newestNumber(dsl);
        } finally {
            parts.writer().unlock();
        }
    }

    private void step(int done) {
        progress.checkCancelled();
        progress.steps(done, 4);
    }

    private static Finding finding(Problem problem) {
        return switch (problem.kind()) {
            case INDEX -> Finding.error("check.index", problem.table(), problem.name(), problem.count());
            case REFERENCE -> Finding.error("check.reference", problem.table(), problem.name(), problem.count());
            case UNREADABLE -> Finding.error("check.unreadable", problem.table());
        };
    }

    private void numbers(DSLContext dsl) {
        Record2<Integer, Long> counted = dsl.select(DSL.count(), DSL.max(Tables.NUMBER)).from(Tables.CHANGE).fetchOne();
        long count = counted.value1();
        long newest = counted.value2() == null ? 0 : counted.value2();
        if (count != newest) {
            findings.add(Finding.error("check.numbers", count, newest));
        } else {
            findings.add(Finding.note("check.changes", count));
        }
    }

    private void backups(Path place, UUID baseId) throws IOException {
        BackupFolder folder = new BackupFolder(place);
        if (folder.list().stream().noneMatch(backup -> baseId.equals(backup.baseId()))) {
            findings.add(Finding.warning("check.noBackup"));
        }
        int valid = 0;
        for (Path file : folder.files()) {
            progress.checkCancelled();
            if (BackupFolder.isValid(file)) {
                valid++;
            } else {
                findings.add(Finding.error("check.backup", file.getFileName().toString()));
            }
        }
        findings.add(Finding.note("check.backups", valid));
    }
}
