package fr.estrade.office;

import static fr.estrade.db.Tables.SHEET_REQUIREMENT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.offer.Completeness;
import fr.estrade.testing.Desk;
import fr.estrade.ui.Page;
import fr.estrade.ui.Place;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The page where the office says what a sheet must state. */
class SheetRequirementsTest {

    @Test
    void aRuleThatNamesWhatIsNoFieldSaysSoAtItsFieldAndIsNotSaved() {
        try (Desk desk = Desk.withBase()) {
            int before = desk.base().dsl().fetchCount(SHEET_REQUIREMENT);
            Page page = desk.open(() -> new OfficeFeature(Completeness::faultsOf).open(desk.base()).pages().get(SheetRequirements.PAGE)
                    .create(desk.kit(), Place.of(SheetRequirements.PAGE)));
            desk.type("Le public");
            desk.press(KeyCode.TAB);
            desk.type("The audience");
            desk.press(KeyCode.TAB);
            desk.type("V10");
            desk.run(() -> page.reveal(SHEET_REQUIREMENT.RULE.getName()));
            desk.type("audience, publik | objectives ~ phases");
            desk.press(KeyCode.TAB);
            assertThat(errors(desk)).containsExactly("Pas un champ d’une offre : publik, phases");
            desk.press(KeyCode.CONTROL, KeyCode.S);
            assertThat(desk.base().dsl().fetchCount(SHEET_REQUIREMENT)).isEqualTo(before);

            desk.run(() -> page.reveal(SHEET_REQUIREMENT.RULE.getName()));
            desk.press(KeyCode.CONTROL, KeyCode.A);
            desk.type("audience, audience_detail | objectives ~ phase_prices");
            assertThat(errors(desk)).isEmpty();
            desk.press(KeyCode.CONTROL, KeyCode.S);
            assertThat(desk.base().dsl().fetchCount(SHEET_REQUIREMENT)).isEqualTo(before + 1);
        }
    }

    private static List<String> errors(Desk desk) {
        return desk.call(() -> desk.robot().lookup(".field-error").<Labeled>queryAll().stream().filter(Labeled::isVisible)
                .map(label -> label.getText().replace('\u00a0', ' ')).toList());
    }
}
