package fr.estrade.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the files of texts. One file a package, so that people who work on different screens do not meet in one file. */
final class Bundles {

    /** Every file of texts, without language and suffix; a test holds this list against the folder. */
    static final List<String> NAMES = List.of(
            "messages", "columns", "codes", "format", "reading", "calendar", "task", "storage", "journal", "record", "list",
            "export", "ui", "shell", "cli", "home", "offer", "offerpage", "editor", "session", "sessionpage", "planning",
            "organisation", "trainer", "place",
            "office",
            "participant", "registration", "attendance", "evaluation", "sheet", "comment", "result", "document", "quality", "exchange", "settings", "demo");

    private static final Logger LOG = LoggerFactory.getLogger(Bundles.class);

    /** Read when the first text of the language is asked for, once a process: each window, command and import asks for them anew. */
    private static final class French {
        private static final Map<String, String> TEXTS = Map.copyOf(load(""));
    }

    private static final class English {
        private static final Map<String, String> TEXTS = Map.copyOf(load("_en"));
    }

    private Bundles() {
    }

    /** All texts in French, as they are written. */
    static Map<String, String> french() {
        return French.TEXTS;
    }

    /** All texts in English, as they are written; some may stand in French only. */
    static Map<String, String> english() {
        return English.TEXTS;
    }

    /**
     * Reads all texts of one language, as they are written.
     *
     * @param suffix "" for French, "_en" for English
     */
    static Map<String, String> load(String suffix) {
        Map<String, String> texts = new HashMap<>();
        for (String name : NAMES) {
            read(name, suffix).forEach((key, text) -> {
                if (texts.putIfAbsent((String) key, (String) text) != null) {
                    LOG.warn("Text {} stands in more than one file; the one in {} is not used", key, name + suffix);
                }
            });
        }
        return texts;
    }

    /** The texts of one file; empty when there is no such file. */
    static Properties read(String name, String suffix) {
        Properties properties = new Properties();
        try (InputStream in = Bundles.class.getResourceAsStream(name + suffix + ".properties")) {
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Texts " + name + suffix + " cannot be read", e);
        }
        return properties;
    }
}
