package fr.estrade.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.storage.BaseException;
import fr.estrade.ui.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts of the window that need none. */
class ShellPartsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-20T08:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void settingsAreThereAtTheNextStart() throws Exception {
        Settings settings = Settings.read(folder);
        WindowPlace place = new WindowPlace(10, 20, 1200, 800, true);
        settings.remember("window", place);
        settings.saveNow();

        assertThat(Settings.read(folder).recall("window", WindowPlace.class)).contains(place);
    }

    @Test
    void damagedSettingsAreSetAsideAndEverythingStartsAsAtFirst() throws Exception {
        Files.writeString(folder.resolve("settings.json"), "{\"window\": {\"x\": ");
        Settings settings = Settings.read(folder);

        assertThat(settings.wasDamaged()).isTrue();
        assertThat(settings.recall("window", WindowPlace.class)).isEmpty();
        assertThat(folder.resolve("settings.damaged.json")).exists();
    }

    @Test
    void aSettingThatCannotBeReadIsForgottenAndTheOthersStay() throws Exception {
        Files.writeString(folder.resolve("settings.json"), "{\"window\": \"wide\", \"language\": \"en\", \"of.a.newer.version\": [1]}");
        Settings settings = Settings.read(folder);
        settings.remember("navigation.folded", true);
        settings.saveNow();

        assertThat(settings.recall("window", WindowPlace.class)).isEmpty();
        assertThat(settings.recall("language", String.class)).contains("en");
        assertThat(Files.readString(folder.resolve("settings.json"))).contains("of.a.newer.version");
    }

    @Test
    void backAndForwardGoThroughThePlaces() {
        History history = new History();
        Place list = Place.of("offers");
        Place record = Place.of("offer", UUID.randomUUID());
        history.go(list);
        history.go(record);
        history.go(record);
        assertThat(history.before()).contains(list);
        history.stepBack();
        assertThat(history.current()).contains(list);
        assertThat(history.after()).contains(record);
        history.go(Place.of("home"));
        assertThat(history.hasAfterProperty().get()).as("a new place forgets what lay ahead").isFalse();
    }

    @Test
    void theWindowComesBackOntoAScreenThatIsThere() {
        Rectangle2D screen = new Rectangle2D(0, 0, 1920, 1040);
        assertThat(new WindowPlace(100, 50, 1400, 900, false).on(List.of(screen))).isEqualTo(new WindowPlace(100, 50, 1400, 900, false));
        WindowPlace lost = new WindowPlace(4000, 200, 1400, 900, false).on(List.of(screen));
        assertThat(lost.x()).isBetween(0.0, 1920 - lost.width());
        WindowPlace large = new WindowPlace(0, 0, 3000, 2000, false).on(List.of(screen));
        assertThat(large.width()).isEqualTo(1920);
        assertThat(new WindowPlace(Double.NaN, 0, 10, 10, false).on(List.of(screen))).isEqualTo(WindowPlace.usual(screen));
    }

    @Test
    void thePaletteFindsWithoutAccentsTheBestFirst() {
        List<PaletteEntry> entries = List.of(entry("Nouvelle offre", "commande"), entry("Offres", "page"), entry("Réglages de ce poste", "page"));
        assertThat(new PaletteMatch("OFFR").of(entries)).extracting(PaletteEntry::title).containsExactly("Offres", "Nouvelle offre");
        assertThat(new PaletteMatch("reglages poste").of(entries)).extracting(PaletteEntry::title).containsExactly("Réglages de ce poste");
        assertThat(new PaletteMatch("xyz").of(entries)).isEmpty();
    }

    private static PaletteEntry entry(String title, String detail) {
        return new PaletteEntry(null, title, detail, null, null, () -> { });
    }

    @Test
    void aCrashReportHoldsNothingThatSomebodyKeyedIn() {
        CrashReport report = CrashReport.of(new IllegalStateException("Dupont, 06 12 34 56 78", new IllegalArgumentException("Dupont")));
        assertThat(report.code()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(report.trace()).contains("IllegalStateException", "Caused by: java.lang.IllegalArgumentException", "ShellPartsTest").doesNotContain("Dupont");
    }

    @Test
    void theSameCrashIsShownOnceAndNeverManyAtOnce() {
        List<CrashReport> shown = new ArrayList<>();
        CrashHandler handler = new CrashHandler(CLOCK, Runnable::run);
        handler.showOn(new CrashHandler.Display() {
            @Override
            public void crashed(CrashReport report) {
                shown.add(report);
                handler.failed("while it is shown", new UnsupportedOperationException());
            }

            @Override
            public void refused(BaseException refusal) {
                throw new AssertionError(refusal);
            }
        });
        RuntimeException failure = new IllegalStateException();
        handler.uncaughtException(Thread.currentThread(), failure);
        handler.uncaughtException(Thread.currentThread(), failure);
        assertThat(shown).hasSize(1);
        for (int i = 0; i < 20; i++) {
            StackTraceElement[] calls = {new StackTraceElement("Some", "method" + i, "Some.java", 1)};
            RuntimeException other = new IllegalStateException();
            other.setStackTrace(calls);
            handler.failed("task", other);
        }
        assertThat(shown).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void whatKeepsAWindowFromOpeningIsFoundOut() throws Exception {
        assertThat(new Display(Map.of(), "Linux").obstacle()).contains(Display.Obstacle.NO_DISPLAY);
        assertThat(new Display(Map.of(), "Windows 11").obstacle()).isEmpty();
        assertThat(new Display(Map.of(), "Mac OS X").obstacle()).isEmpty();
        Path names = Files.writeString(folder.resolve("unix"), "0000: 00000002 00000000 00010000 0001 01 123 @" + folder.resolve("X7") + "\n");
        assertThat(new Display(Map.of("DISPLAY", ":7.0"), "Linux", folder, names).answers()).as("a socket without a file").isTrue();
        assertThat(new Display(Map.of("DISPLAY", ":8"), "Linux", folder, names).answers()).isFalse();
    }
}
