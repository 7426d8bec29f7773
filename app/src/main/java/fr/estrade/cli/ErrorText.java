package fr.estrade.cli;

import fr.estrade.exchange.read.ImportException;
import fr.estrade.list.ListException;
import fr.estrade.list.export.ExportException;
import fr.estrade.storage.BaseException;
import fr.estrade.storage.BaseInUseException;
import fr.estrade.storage.DamagedBaseException;
import fr.estrade.storage.MigrationFailedException;
import fr.estrade.storage.NewerBaseException;
import fr.estrade.storage.NotABaseException;
import fr.estrade.storage.ReadOnlyBaseException;
import fr.estrade.storage.UnreachableBaseException;
import fr.estrade.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a failure is to the user: a sentence and an exit status. */
record ErrorText(ExitStatus status, String sentence) {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorText.class);

    static ErrorText of(Throwable failure, Texts texts) {
        return switch (failure) {
            case CliException told -> new ErrorText(told.status(), told.text(texts));
            case ListException notPossible -> new ErrorText(ExitStatus.USAGE, notPossible.text(texts));
            case ExportException file -> new ErrorText(isUnaskable(file) ? ExitStatus.USAGE : ExitStatus.FAILURE, file.text(texts));
            case ImportException table -> new ErrorText(ExitStatus.FAILURE, table.text(texts));
            case BaseInUseException inUse -> new ErrorText(ExitStatus.BASE_IN_USE, texts.get(inUse.key(), inUse.arguments()));
            case BaseException base -> of(base, texts);
            case UncheckedIOException io -> new ErrorText(ExitStatus.FAILURE, ofFile(io.getCause(), texts));
            case IOException io -> new ErrorText(ExitStatus.FAILURE, ofFile(io, texts));
            default -> logged(failure, new ErrorText(ExitStatus.FAILURE, texts.get("cli.error.unexpected", reason(failure))));
        };
    }

    /** Whether the list can never be written so, whatever the file. */
    private static boolean isUnaskable(ExportException failure) {
        return failure.key().equals("export.no-days") || failure.key().startsWith("export.too-many");
    }

    private static ErrorText of(BaseException refusal, Texts texts) {
        LOG.warn("Command refused", refusal);
        return new ErrorText(statusOf(refusal), texts.get(refusal.key(), refusal.arguments()));
    }

    private static ExitStatus statusOf(BaseException failure) {
        return switch (failure) {
            case NotABaseException none -> ExitStatus.NO_BASE;
            case NewerBaseException newer -> ExitStatus.NO_BASE;
            case DamagedBaseException damaged -> ExitStatus.NO_BASE;
            case ReadOnlyBaseException readOnly -> ExitStatus.NO_BASE;
            case UnreachableBaseException unreachable -> ExitStatus.NO_BASE;
            case MigrationFailedException migration -> ExitStatus.NO_BASE;
            default -> ExitStatus.FAILURE;
        };
    }

    private static ErrorText logged(Throwable failure, ErrorText text) {
        LOG.error("Command failed", failure);
        return text;
    }

    private static String ofFile(IOException failure, Texts texts) {
        return switch (failure) {
            case AccessDeniedException denied -> texts.get("cli.error.file-denied", denied.getFile());
            case NoSuchFileException missing -> texts.get("cli.error.file-missing", missing.getFile());
            case FileSystemException file -> texts.get("cli.error.file", file.getFile(), String.valueOf(file.getReason()));
            default -> texts.get("cli.error.output", reason(failure));
        };
    }

    private static String reason(Throwable failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
