package fr.estrade.ui;

import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** What is copied and pasted between programs, as text; pictures are copied only. The window has the system's; tests bring their own. */
public interface TextClipboard {

    /** The text that was copied last; null when there is none. */
    String text();

    /** Copies a text. */
    void put(String text);

    /** Copies a picture. */
    void put(Image picture);

    /** The clipboard of the system. Only on the thread of the user interface. */
    static TextClipboard ofSystem() {
        return new TextClipboard() {
            @Override
            public String text() {
                return Clipboard.getSystemClipboard().getString();
            }

            @Override
            public void put(String text) {
                ClipboardContent content = new ClipboardContent();
                content.putString(text);
                Clipboard.getSystemClipboard().setContent(content);
            }

            @Override
            public void put(Image picture) {
                ClipboardContent content = new ClipboardContent();
                content.putImage(picture);
                Clipboard.getSystemClipboard().setContent(content);
            }
        };
    }
}
