package fr.estrade.shell;

import static fr.estrade.db.Tables.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.tables.records.OrganisationRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.platform.PlatformFolders;
import fr.estrade.record.RecordModel;
import fr.estrade.record.RecordShape;
import fr.estrade.storage.BaseLocation;
import fr.estrade.storage.instance.InstanceClient;
import fr.estrade.storage.instance.InstanceRequest;
import fr.estrade.testing.Stillness;
import fr.estrade.ui.Place;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The window with a base of its own, as somebody uses it. */
class MainWindowTest {
    @TempDir
    private Path folder;

    private Estrade estrade;
    private MainWindow window;
    private Stage stage;
    private boolean ended;

    @BeforeEach
    void start() throws Exception {
        FxToolkit.registerPrimaryStage();
        PlatformFolders folders = new PlatformFolders(folder.resolve("data"), folder.resolve("config"), folder.resolve("logs"));
        estrade = new Estrade(folders, Clock.systemDefaultZone(), address -> { }, Platform::runLater, "test", (request, base, journal, out, err) -> {
            out.write(("ran " + request.arguments()).getBytes(StandardCharsets.UTF_8));
            return 7;
        });
        estrade.station().settings().remember("window", new WindowPlace(0, 0, 960, 720, false));
        ui(() -> {
            estrade.dress();
            stage = new Stage();
            window = estrade.show(stage, base("office"), () -> ended = true);
        });
        settle();
    }

    @AfterEach
    void end() {
        ui(() -> {
            List.copyOf(Window.getWindows()).forEach(Window::hide);
        });
        estrade.close();
    }

    @Test
    void theWindowLeadsToAPageAndBack() {
        assertThat(shown()).contains("Bienvenue dans Estrade");
        click("Organismes");
        assertThat(stage.getTitle()).startsWith("Organismes");
        press(KeyCode.LEFT, true, false);
        assertThat(stage.getTitle()).startsWith("Accueil");
    }

    @Test
    void aChangeOfLanguageKeepsThePlace() {
        click("Organismes");
        ui(() -> window.speak(Locale.UK));
        assertThat(stage.getTitle()).startsWith("Organisations");
        assertThat(shown()).contains("Home", "Settings").doesNotContain("Accueil");
    }

    @Test
    void undoTakesTheChangeBackAndOffersToRestoreIt() throws Exception {
        add("Caf du Test");
        assertThat(count()).isEqualTo(1);
        press(KeyCode.Z, false, true);
        assertThat(count()).isZero();
        assertThat(shown()).anyMatch(text -> text.startsWith("Annulé"));
        click("Rétablir");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void thePaletteFindsARecordAndOpensIt() throws Exception {
        add("Communauté d’Écully");
        ui(() -> window.frame().openPalette("ecully"));
        await(() -> shown().contains("Communauté d’Écully"));
        Node field = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> stage.getScene().lookup(".palette-field"));
        ui(() -> field.fireEvent(key(KeyCode.ENTER, false, false)));
        assertThat(stage.getTitle()).startsWith("Communauté d’Écully");
    }

    @Test
    void leavingUnsavedInputAsksFirst() {
        ui(() -> window.frame().pages().open(Place.of("organisation")));
        ui(() -> ((TextInputControl) stage.getScene().lookup(".text-field")).setText("Caf à moitié"));
        ui(window::quit);
        assertThat(ended).isFalse();
        assertThat(everywhere()).contains("Enregistrer avant de quitter la page ?");
        clickAnywhere("Abandonner la saisie");
        assertThat(ended).isTrue();
    }

    @Test
    void theNextNewRecordIsAnotherOne() throws Exception {
        keyInOrganisation("Caf du Nord");
        press(KeyCode.N, false, true);
        keyInOrganisation("Caf du Sud");
        assertThat(count()).isEqualTo(2);
        press(KeyCode.LEFT, true, false);
        assertThat(stage.getTitle()).as("back, at the record that was new").startsWith("Caf du Nord");
    }

    private void keyInOrganisation(String name) {
        ui(() -> window.frame().pages().open(Place.of("organisation")));
        TextInputControl field = (TextInputControl) stage.getScene().lookup(".text-field");
        assertThat(field.getText()).isNullOrEmpty();
        ui(() -> field.setText(name));
        click("Enregistrer");
        assertThat(stage.getTitle()).startsWith(name);
    }

    @Test
    void aSecondStartIsHeardByTheFirst() throws Exception {
        try (InstanceClient second = InstanceClient.tryConnect(base("office")).orElseThrow()) {
            assertThat(second.run(InstanceRequest.reveal(), new ByteArrayOutputStream(), new ByteArrayOutputStream())).isZero();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InstanceClient second = InstanceClient.tryConnect(base("office")).orElseThrow()) {
            InstanceRequest request = new InstanceRequest(InstanceRequest.Kind.RUN, List.of("list"), folder.toString(), "fr");
            assertThat(second.run(request, out, new ByteArrayOutputStream())).isEqualTo(7);
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("ran [list]");
    }

    @Test
    void aBaseThatDoesNotOpenSaysWhyAndWhatToDo() throws Exception {
        Files.createDirectories(folder.resolve("letters"));
        Files.writeString(folder.resolve("letters/letter.txt"), "not a base");
        ui(() -> estrade.keeper().open(base("letters"), "letters", false));
        settle();
        assertThat(shown()).contains("La base ne s’ouvre pas", "Réessayer", "Ouvrir une base…", "Restaurer une sauvegarde…");
        assertThat(shown()).anyMatch(text -> text.contains("Il n’y a pas de base d’Estrade à cet endroit"));
        assertThat(folder.resolve("letters")).isDirectoryContaining("glob:**letter.txt");
    }

    @Test
    void whatWasNeverSavedIsOfferedAgainOnTheHomePage() throws Exception {
        RecordModel<OrganisationRecord> keyedIn = RecordShape.of(ORGANISATION).create();
        keyedIn.set(ORGANISATION.NAME, "Caf à moitié");
        keyedIn.set(ORGANISATION.CODE, "MOITIE");
        current().access().drafts().keep(keyedIn.draft());
        ui(() -> window.frame().visit(Place.of("organisations")));
        ui(() -> window.frame().visit(Frame.HOME));
        assertThat(shown()).contains("Non enregistré", "Caf à moitié");
        click("Reprendre");
        click("La reprendre");
        assertThat(stage.getTitle()).startsWith("Caf à moitié");
        click("Enregistrer");
        assertThat(count()).isEqualTo(1);
        ui(() -> window.frame().visit(Frame.HOME));
        assertThat(shown()).as("what is saved is offered no more").doesNotContain("Non enregistré");
    }

    @Test
    void theDemonstrationIsPutAsideForAnEmptyBase() throws Exception {
        ui(() -> estrade.keeper().open(base("demo"), "demo", true));
        assertThat(shown()).anyMatch(text -> text.startsWith("Cette base contient une démonstration"));
        assertThat(count()).isPositive();
        click("Commencer avec une base vide");
        assertThat(count()).as("nothing is put aside before it is asked").isPositive();
        assertThat(everywhere()).anyMatch(text -> text.contains("demonstration.estrade"));
        clickAnywhere("Commencer à vide");
        assertThat(shown()).contains("Bienvenue dans Estrade");
        assertThat(count()).isZero();
        assertThat(current().location().folder()).isEqualTo(folder.resolve("demo"));
        assertThat(folder.resolve("demonstration.estrade")).isDirectoryContaining("glob:**base.mv.db");
    }

    @Test
    void aBackupIsRestoredFromTheWindow() throws Exception {
        add("Avant");
        ui(() -> window.frame().visit(Frame.SETTINGS));
        click("Sauvegarder maintenant");
        OrganisationRecord later = new OrganisationRecord();
        later.setCode("APRES");
        later.setName("Après");
        add(later);
        assertThat(count()).isEqualTo(2);
        click("Restaurer une sauvegarde…");
        ui(() -> Window.getWindows().getLast().getScene().getRoot().lookupAll(".radio-button").stream().map(RadioButton.class::cast)
                .filter(radio -> radio.getText().startsWith("Exactement")).forEach(RadioButton::fire));
        clickAnywhere("Restaurer");
        assertThat(count()).as("what the backup holds").isEqualTo(1);
        assertThat(everywhere()).doesNotContain("La base ne s’ouvre pas");
    }

    private BaseLocation base(String name) {
        return BaseLocation.of(folder.resolve(name));
    }

    private BaseState.Open current() {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> estrade.keeper().current().orElseThrow());
    }

    private void add(String name) throws Exception {
        OrganisationRecord record = new OrganisationRecord();
        record.setCode("TEST");
        record.setName(name);
        add(record);
    }

    private void add(OrganisationRecord record) throws Exception {
        BaseState.Open open = current();
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, WaitForAsyncUtils.async(() -> {
            open.access().journal().write(ChangeLabel.of("organisation.created", record.getName()), tx -> tx.insert(record));
            return true;
        })::get);
        settle();
    }

    private int count() throws Exception {
        BaseState.Open open = current();
        return WaitForAsyncUtils.async(() -> open.access().dsl().fetchCount(ORGANISATION)).get(20, TimeUnit.SECONDS);
    }

    private Set<String> shown() {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> texts(List.of(stage)));
    }

    private Set<String> everywhere() {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> texts(Window.getWindows()));
    }

    private static Set<String> texts(List<? extends Window> windows) {
        return windows.stream().flatMap(each -> each.getScene().getRoot().lookupAll("*").stream())
                .filter(node -> node instanceof Labeled).map(node -> ((Labeled) node).getText())
                .filter(text -> text != null).map(text -> text.replace('\u00a0', ' ').replace('\u202f', ' ')).collect(Collectors.toSet());
    }

    private void click(String text) {
        click(text, List.of(stage));
    }

    private void clickAnywhere(String text) {
        click(text, Window.getWindows());
    }

    private void click(String text, List<? extends Window> windows) {
        ui(() -> List.copyOf(windows).stream().flatMap(each -> each.getScene().getRoot().lookupAll(".button").stream())
                .filter(node -> node instanceof Button button && text.equals(button.getText()))
                .map(node -> (Button) node).findFirst().orElseThrow(() -> new AssertionError("No button " + text)).fire());
    }

    private void press(KeyCode code, boolean alt, boolean shortcut) {
        ui(() -> window.frame().root().fireEvent(key(code, alt, shortcut)));
    }

    private static KeyEvent key(KeyCode code, boolean alt, boolean shortcut) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, shortcut, alt, false);
    }

    private void ui(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, action);
        settle();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    }

    private void settle() {
        Stillness.await(estrade.station().tasks(), 3);
    }
}
