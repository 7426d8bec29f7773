package fr.estrade.testing;

import fr.estrade.ui.TextClipboard;
import javafx.scene.image.Image;

/** A clipboard of the test's own: that of the system cannot be reached without a display. */
public final class HeldText implements TextClipboard {
    private volatile String text;
    private volatile Image picture;

    @Override
    public String text() {
        return text;
    }

    @Override
    public void put(String copied) {
        text = copied;
    }

    @Override
    public void put(Image copied) {
        picture = copied;
    }

    /** The picture that was copied last; null when there is none. */
    public Image picture() {
        return picture;
    }
}
