package fr.estrade.testing;

import fr.estrade.ui.TextClipboard;

/** A clipboard of the test's own: that of the system cannot be reached without a display. */
public final class HeldText implements TextClipboard {
    private volatile String text;

    @Override
    public String text() {
        return text;
    }

    @Override
    public void put(String copied) {
        text = copied;
    }
}
