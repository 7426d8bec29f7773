package fr.estrade.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.testing.Desk;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Short messages: in nobody's way, few, and each said once. */
class ToastsTest {
    private final Desk desk = Desk.open();
    private final Toasts toasts = desk.kit().toasts();

    @AfterEach
    void close() {
        desk.close();
    }

    private List<String> said() {
        return desk.call(() -> toasts.root().getChildrenUnmodifiable().stream().map(toast -> ((Labeled) toast.lookup(".label")).getText()).toList());
    }

    @Test
    void ofManyTheNewestThreeStay() {
        desk.run(() -> List.of("un", "deux", "trois", "quatre").forEach(toasts::say));
        assertThat(said()).containsExactly("deux", "trois", "quatre");
    }

    @Test
    void theSameAgainIsCountedAndItsActionDoneOnceForEachTime() {
        List<String> undone = new ArrayList<>();
        desk.run(() -> {
            toasts.say("Question retirée", "Annuler", () -> undone.add("première"));
            toasts.say("Autre chose");
            toasts.say("Question retirée", "Annuler", () -> undone.add("seconde"));
        });
        assertThat(said()).containsExactly("Autre chose", "Question retirée (2 fois)");
        desk.click(desk.find(".toast-action"));
        assertThat(undone).containsExactly("seconde");
        assertThat(said()).containsExactly("Autre chose", "Question retirée");
        desk.click(desk.find(".toast-action"));
        assertThat(undone).containsExactly("seconde", "première");
        assertThat(said()).containsExactly("Autre chose");
    }

    @Test
    void nothingIsUnderAMessageAndEscapeLeadsBackFromIt() {
        Button last = desk.call(() -> new Button("Enregistrer"));
        desk.show(() -> {
            BorderPane page = new BorderPane();
            page.setBottom(last);
            return page;
        });
        desk.run(last::requestFocus);
        desk.run(() -> List.of("un", "deux", "trois").forEach(toasts::say));
        Bounds button = desk.call(() -> last.localToScene(last.getBoundsInLocal()));
        assertThat(desk.call(() -> toasts.root().localToScene(toasts.root().getBoundsInLocal())).getMinY()).isGreaterThanOrEqualTo(button.getMaxY());
        desk.run(toasts::focus);
        desk.press(KeyCode.ESCAPE);
        assertThat(said()).containsExactly("un", "deux");
        assertThat(desk.call(last::isFocused)).isTrue();
    }

    @Test
    void aMessageThatGoesGivesTheFocusBackToWhereItWas() {
        List<Button> buttons = page();
        desk.run(buttons.getLast()::requestFocus);
        desk.run(() -> toasts.say("Une place est libre", "Faire monter", () -> { }));
        desk.click(desk.find(".toast-action"));
        assertThat(said()).isEmpty();
        assertThat(desk.call(buttons.getLast()::isFocused)).isTrue();
    }

    @Test
    void whereThatIsGoneTheFocusComesToThePageAndToNothingElse() {
        List<Button> buttons = page();
        desk.run(() -> toasts.leadBackTo(buttons.get(1)::requestFocus));
        desk.run(buttons.getLast()::requestFocus);
        desk.run(() -> toasts.say("Une place est libre", "Faire monter", () -> { }, "place"));
        desk.run(toasts::focus);
        desk.run(() -> buttons.getLast().setVisible(false));
        desk.run(() -> toasts.withdraw("place"));
        assertThat(said()).isEmpty();
        assertThat(desk.call(buttons.get(1)::isFocused)).isTrue();
    }

    @Test
    void whatIsOfferedAboutSomethingElseStays() {
        List<String> undone = new ArrayList<>();
        desk.run(() -> {
            toasts.say("Question retirée", "Annuler", () -> undone.add("première"), 1);
            toasts.say("Question retirée", "Annuler", () -> undone.add("seconde"), 2);
            toasts.say("Autre chose");
            toasts.withdraw(2);
        });
        assertThat(said()).containsExactly("Question retirée", "Autre chose");
        desk.click(desk.find(".toast-action"));
        assertThat(undone).containsExactly("première");
    }

    private List<Button> page() {
        List<Button> buttons = desk.call(() -> List.of(new Button("Confirmer"), new Button("Liste"), new Button("Ligne")));
        desk.show(() -> new VBox(buttons.toArray(Button[]::new)));
        return buttons;
    }
}
