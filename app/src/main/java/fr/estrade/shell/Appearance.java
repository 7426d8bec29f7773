package fr.estrade.shell;

import fr.estrade.ui.Memory;
import fr.estrade.ui.Theme;
import javafx.util.Subscription;

/** Keeps the colours, the zoom and the density that the user chose. */
final class Appearance {
    private static final String MEMORY = "appearance";

    /** As the settings keep it; what is missing or unreadable is null. */
    record Kept(Theme.Mode mode, Integer zoom, Theme.Density density) {
    }

    private Appearance() {
    }

    /** Takes over what was kept, and keeps what changes until the subscription is given up. */
    static Subscription follow(Theme theme, Memory memory) {
        memory.recall(MEMORY, Kept.class).ifPresent(kept -> {
            if (kept.mode() != null) {
                theme.modeProperty().set(kept.mode());
            }
            if (kept.zoom() != null) {
                theme.zoomProperty().set(Math.clamp(kept.zoom(), Theme.MIN_ZOOM, Theme.MAX_ZOOM));
            }
            if (kept.density() != null) {
                theme.densityProperty().set(kept.density());
            }
        });
        Runnable keep = () -> memory.remember(MEMORY,
                new Kept(theme.modeProperty().get(), theme.zoomProperty().get(), theme.densityProperty().get()));
        return Subscription.combine(theme.modeProperty().subscribe(keep), theme.zoomProperty().subscribe(keep), theme.densityProperty().subscribe(keep));
    }
}
