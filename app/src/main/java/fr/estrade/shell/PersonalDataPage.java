package fr.estrade.shell;

import fr.estrade.journal.ForgetPreview;
import fr.estrade.journal.RetentionRule;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Page;
import fr.estrade.ui.PageScroll;
import fr.estrade.ui.form.Forgets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Personal data that is kept on a term: what of it has passed its term, and a button that forgets it for good. */
final class PersonalDataPage extends Page {
    /** The name that places call it by. */
    static final String NAME = "personalData";

    private final Kit kit;
    private final BaseAccess base;
    private final List<RetentionRule> rules;
    private final VBox content = new VBox();
    private final List<Button> buttons = new ArrayList<>();

    PersonalDataPage(Kit kit, BaseAccess base, List<RetentionRule> rules) {
        this.kit = kit;
        this.base = base;
        this.rules = rules;
        setTitle(kit.text("personalData"));
    }

    @Override
    protected Parent build() {
        content.getStyleClass().add("settings-page");
        keepRead(base.changes(), event -> rules.stream().flatMap(rule -> rule.watched().stream()).anyMatch(event::touches), this::read);
        return new PageScroll(content);
    }

    @Override
    public void focusFirst() {
        if (!buttons.isEmpty()) {
            buttons.getFirst().requestFocus();
        }
    }

    private void read() {
        kit.tasks().run(kit.text("page.reading"), this::previews).latest(this, 0).onSuccess(this::show).start();
    }

    private Map<RetentionRule, ForgetPreview> previews() {
        Map<RetentionRule, ForgetPreview> found = new LinkedHashMap<>();
        rules.forEach(rule -> found.put(rule, new Forgets(kit, base, rule).preview()));
        return found;
    }

    private void show(Map<RetentionRule, ForgetPreview> found) {
        buttons.clear();
        content.getChildren().setAll(hint(kit.text("personalData.help")));
        found.forEach((rule, preview) -> content.getChildren().add(section(rule, preview)));
        contentShown();
    }

    private Node section(RetentionRule rule, ForgetPreview preview) {
        Label heading = new Label(kit.text(rule.key()));
        heading.getStyleClass().add("heading");
        VBox section = new VBox(heading, hint(kit.text(rule.key() + ".help")));
        section.getStyleClass().add("settings-section");
        if (preview.isEmpty()) {
            section.getChildren().add(hint(kit.text("forget.none")));
        } else {
            Button forget = Command.of("forget", Icons.DELETE, () -> new Forgets(kit, base, rule).ask()).button(kit.texts());
            buttons.add(forget);
            section.getChildren().addAll(new Label(kit.text("forget.reached", preview.rows(), preview.traces())), forget);
        }
        return section;
    }

    private static Label hint(String text) {
        Label hint = new Label(text);
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        return hint;
    }
}
