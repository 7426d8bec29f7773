package fr.estrade.platform;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.status.NopStatusListener;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Sends the log to {@code estrade.log} in the log folder, a file a day, thirty kept, 50 MB at most.
 *
 * <p>In Java because the first log statement of a command then waits for no XML. The system property
 * {@code estrade.log.level} (for example {@code DEBUG}) says more; {@code logback.configurationFile} replaces all this.
 * Where the folder cannot be written, nothing is logged: that must not keep anybody from working.
 *
 * <p>Logback finds this class through {@code META-INF/services}.
 */
public final class LogConfigurator extends ContextAwareBase implements Configurator {
    private static final String PATTERN = "%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level [%thread] %logger{36} - %msg%n";

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        if (System.getProperty("logback.configurationFile") != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        configure(context, PlatformFolders.ofThisUser().logs());
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    static void configure(LoggerContext context, Path folder) {
        // Without a listener logback prints its own troubles to the standard output, into a list that another program reads.
        context.getStatusManager().add(new NopStatusListener());
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        context.getLogger("fr.estrade").setLevel(Level.toLevel(System.getProperty("estrade.log.level"), Level.INFO));
        // Says at each start that JavaFX is on the class path, which is meant.
        context.getLogger("javafx").setLevel(Level.ERROR);
        try {
            Files.createDirectories(folder);
            root.addAppender(appender(context, folder));
        } catch (IOException unwritable) {
            root.setLevel(Level.OFF);
        }
    }

    private static RollingFileAppender<ILoggingEvent> appender(LoggerContext context, Path folder) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern(PATTERN);
        encoder.start();

        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setName("file");
        appender.setFile(folder.resolve("estrade.log").toString());
        appender.setEncoder(encoder);

        SizeAndTimeBasedRollingPolicy<ILoggingEvent> policy = new SizeAndTimeBasedRollingPolicy<>();
        policy.setContext(context);
        policy.setParent(appender);
        policy.setFileNamePattern(folder.resolve("estrade.%d.%i.log").toString());
        policy.setMaxFileSize(new FileSize(5 * FileSize.MB_COEFFICIENT));
        policy.setTotalSizeCap(new FileSize(50 * FileSize.MB_COEFFICIENT));
        policy.setMaxHistory(30);
        policy.start();

        appender.setRollingPolicy(policy);
        appender.start();
        return appender;
    }
}
