package fr.estrade.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.stage.Window;
import javafx.util.Subscription;

/**
 * Colours, sizes and motion of every window: AtlantaFX Primer, light or dark as the system says or as chosen, one stylesheet
 * of ours that uses its colour tokens only, and the zoom. All sizes are in em or follow the zoom, so a zoom changes everything.
 */
public final class Theme {

    /** Which colours are wanted. */
    public enum Mode {
        /** As the system is set. */
        SYSTEM,
        /** Dark on light. */
        LIGHT,
        /** Light on dark. */
        DARK
    }

    /** How tall the rows of a list are. */
    public enum Density {
        /** 30 px at 100 %. */
        NORMAL,
        /** 26 px at 100 %. */
        COMPACT
    }

    /** Smallest zoom, in percent. */
    public static final int MIN_ZOOM = 80;
    /** Largest zoom, in percent. */
    public static final int MAX_ZOOM = 200;

    private static final int[] STEPS = {80, 90, 100, 110, 125, 150, 175, 200};
    private static final double BASE_FONT = 13;
    private static final double BASE_ICON = 16;
    private static final String APP_CSS =
            Objects.requireNonNull(Theme.class.getResource("/fr/estrade/ui/app.css")).toExternalForm();

    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.SYSTEM);
    private final ObjectProperty<Integer> zoom = new SimpleObjectProperty<>(100);
    private final ObjectProperty<Density> density = new SimpleObjectProperty<>(Density.NORMAL);
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();
    private final ListChangeListener<Window> windows = this::windowsChanged;

    /** A theme that does nothing until it is installed in a scene or {@link #start() everywhere}. */
    public Theme() {
        mode.subscribe(this::findColours);
    }

    /** Which colours are wanted. */
    public ObjectProperty<Mode> modeProperty() {
        return mode;
    }

    /** Zoom in percent, {@value #MIN_ZOOM} to {@value #MAX_ZOOM}. */
    public ObjectProperty<Integer> zoomProperty() {
        return zoom;
    }

    /** Size of the text in pixels: what 1em is, for what a stylesheet cannot lay out. */
    public double em() {
        return BASE_FONT * Math.clamp(zoom.get(), MIN_ZOOM, MAX_ZOOM) / 100.0;
    }

    /** How tall the rows of a list are. */
    public ObjectProperty<Density> densityProperty() {
        return density;
    }

    /** Whether the dark colours are in use now. */
    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    /** Whether the system asks for less motion; then nothing moves by itself. */
    public boolean isMotionReduced() {
        return Platform.getPreferences().isReducedMotion();
    }

    /** The next larger zoom. */
    public void zoomIn() {
        for (int step : STEPS) {
            if (step > zoom.get()) {
                zoom.set(step);
                return;
            }
        }
    }

    /** The next smaller zoom. */
    public void zoomOut() {
        for (int i = STEPS.length - 1; i >= 0; i--) {
            if (STEPS[i] < zoom.get()) {
                zoom.set(STEPS[i]);
                return;
            }
        }
    }

    /**
     * Dresses every window that is open or will be, and follows the system and the user's choice until the subscription is
     * given up.
     */
    public Subscription start() {
        Subscription colours = Platform.getPreferences().colorSchemeProperty().subscribe(this::findColours);
        ObservableList<Window> all = Window.getWindows();
        Subscription sheets = dark.subscribe(isDark -> {
            Application.setUserAgentStylesheet(userAgentStylesheet());
            all.forEach(this::dress);
        });
        Subscription sizes = Subscription.combine(
                zoom.subscribe(value -> all.forEach(this::dress)), density.subscribe(value -> all.forEach(this::dress)));
        all.addListener(windows);
        return Subscription.combine(colours, sheets, sizes, () -> all.removeListener(windows));
    }

    /** Dresses one scene, also one that is in no window. */
    public void dress(Scene scene) {
        ObservableList<String> sheets = scene.getStylesheets();
        String sizes = sizes();
        if (sheets.size() == 2 && sheets.getLast().equals(sizes)) {
            return;
        }
        scene.getStylesheets().setAll(APP_CSS, sizes);
        scene.getPreferences().setColorScheme(dark.get() ? ColorScheme.DARK : ColorScheme.LIGHT);
    }

    /** The stylesheet of AtlantaFX for the colours in use. */
    public String userAgentStylesheet() {
        return dark.get() ? new PrimerDark().getUserAgentStylesheetBSS() : new PrimerLight().getUserAgentStylesheetBSS();
    }

    private void dress(Window window) {
        if (window.getScene() != null) {
            dress(window.getScene());
        }
    }

    private void windowsChanged(ListChangeListener.Change<? extends Window> change) {
        while (change.next()) {
            for (Window window : change.getAddedSubList()) {
                dress(window);
                window.sceneProperty().subscribe(scene -> dress(window));
            }
        }
    }

    private void findColours() {
        dark.set(switch (mode.get()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        });
    }

    /** A stylesheet with what depends on zoom and colours; an address of its own, so that JavaFX reads it again. */
    private String sizes() {
        double factor = Math.clamp(zoom.get(), MIN_ZOOM, MAX_ZOOM) / 100.0;
        double row = density.get() == Density.COMPACT ? 2.0 : 2.3077;
        // The faintest line that is seen: Primer's own is too strong on white, and the one for white too strong on black.
        String line = dark.get() ? "-color-border-subtle" : "-color-neutral-muted";
        String css = ".root{-fx-font-size:" + BASE_FONT * factor + "px;-estrade-line:" + line + ";}"
                + ".ikonli-font-icon{-fx-icon-size:" + Math.round(BASE_ICON * factor) + ";}"
                + ".table-view{-fx-fixed-cell-size:" + row + "em;}";
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.US_ASCII));
    }
}
