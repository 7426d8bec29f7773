package fr.estrade.list.export;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings what the layout library warns of into the log; of its progress it says nothing. */
final class PdfLog implements XRLogger {
    private static final Logger LOG = LoggerFactory.getLogger(PdfRows.class);

    @Override
    public void log(String where, Level level, String message) {
        log(where, level, message, null);
    }

    @Override
    public void log(String where, Level level, String message, Throwable cause) {
        if (isHeard(level)) {
            LOG.warn("{}: {}", where, message, cause);
        }
    }

    private static boolean isHeard(Level level) {
        return level.intValue() >= Level.WARNING.intValue();
    }

    @Override
    public void setLevel(String logger, Level level) {
        // The levels of the application's log hold.
    }

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
        return isHeard(diagnostic.getLevel());
    }
}
