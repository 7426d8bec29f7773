package fr.estrade.cli;

import fr.estrade.text.Texts;
import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;

/** Gives picocli the texts of its help: its key {@code estrade.list.usage.header} is our text {@code cli.help.estrade.list.usage.header}. */
final class TextsBundle extends ResourceBundle {
    private static final String PREFIX = "cli.help.";

    private final Texts texts;

    TextsBundle(Texts texts) {
        this.texts = texts;
    }

    @Override
    protected Object handleGetObject(String key) {
        // picocli breaks lines after a typographic apostrophe ("ce n’ / est"), not after a straight one.
        return texts.find(PREFIX + key).map(text -> text.replace('’', '\'')).orElse(null);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keys(PREFIX).stream().map(key -> key.substring(PREFIX.length())).toList());
    }
}
