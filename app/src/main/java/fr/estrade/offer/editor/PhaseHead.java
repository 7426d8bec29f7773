package fr.estrade.offer.editor;

import fr.estrade.db.code.Modality;
import fr.estrade.offer.programme.DeclaredDuration;
import fr.estrade.offer.programme.DurationMismatch;
import fr.estrade.offer.programme.Phase;
import fr.estrade.offer.programme.Programme;
import fr.estrade.ui.Chips;
import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.input.ValueField;
import fr.estrade.ui.lines.InlineText;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The head of a phase: number, option, total; title and aim; modality and the days that the documents announce. */
final class PhaseHead extends VBox {
    private static final DeclaredDuration NOTHING_ANNOUNCED = new DeclaredDuration(null, null);
    private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");

    private final Workshop shop;
    private final UUID phaseId;
    private final HBox bar = new HBox();
    private final Label number = new Label();
    private final Label total = new Label();
    private final Label option;
    private final Label takenUp;
    private final Label bank;
    private final Label warning = Chips.chip("", Icons.WARNING, Chips.Tone.WARNING);
    private final InlineText title;
    private final InlineText aim;
    private final MenuButton modality = new MenuButton();
    private final ToggleGroup modalities = new ToggleGroup();
    private final ValueField<BigDecimal> declared;
    private Phase phase;

    /**
     * A head that shows nothing yet.
     *
     * @param menu  makes the menu of the phase
     * @param enter what Enter does while the head has the focus
     */
    PhaseHead(Workshop shop, UUID phaseId, Supplier<ContextMenu> menu, Runnable enter) {
        this.shop = shop;
        this.phaseId = phaseId;
        getStyleClass().add("phase-head");
        setAccessibleRole(AccessibleRole.PARENT);
        number.getStyleClass().add("phase-number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        total.getStyleClass().add("phase-total");
        option = mark("editor.phase.option", Icons.OPTION, Chips.Tone.NEUTRAL);
        takenUp = mark("editor.phase.takenUp", Icons.CHECK, Chips.Tone.SUCCESS);
        bank = mark("editor.phase.bank", Icons.TIME, Chips.Tone.NEUTRAL);
        warning.managedProperty().bind(warning.visibleProperty());
        warning.setVisible(false);
        Button more = Command.of("editor.more", Icons.MORE, () -> { }).iconButton(shop.kit().texts());
        more.setFocusTraversable(false);
        more.setOnAction(event -> menu.get().show(more, Side.BOTTOM, 0, 0));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        bar.getStyleClass().add("phase-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getChildren().addAll(number, option, takenUp, space, total, more);
        title = new InlineText(false, words -> shop.gestures().editPhase(phaseId, edit -> edit.title(words)));
        title.getStyleClass().add("phase-title");
        title.setPrompt(shop.text("editor.phase.title.prompt"));
        aim = new InlineText(true, words -> shop.gestures().editPhase(phaseId, edit -> edit.aim(words)));
        aim.getStyleClass().add("phase-aim");
        aim.setPrompt(shop.text("editor.phase.aim.prompt"));
        title.setOnEnter(() -> aim.edit(-1));
        declared = shop.inputs().days();
        declared.getStyleClass().add("quiet-field");
        declared.setPromptText(shop.text("editor.phase.declared.prompt"));
        declared.focusedProperty().subscribe((before, focused) -> declaredLeft(focused));
        declared.setOnAction(event -> declaredLeft(false));
        getChildren().addAll(bar, title, aim, metaRow());
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            event.consume();
        });
        CardActions.offer(this, menu);
    }

    private Label mark(String key, Icons icon, Chips.Tone tone) {
        Label chip = Chips.chip(shop.text(key), icon, tone);
        chip.managedProperty().bind(chip.visibleProperty());
        chip.setMinWidth(Region.USE_PREF_SIZE);
        return chip;
    }

    private Node metaRow() {
        modality.getStyleClass().addAll("flat", "phase-modality");
        for (Modality choice : Modality.values()) {
            RadioMenuItem item = new RadioMenuItem(shop.text("code.Modality." + choice.name()));
            item.setUserData(choice);
            item.setToggleGroup(modalities);
            item.setOnAction(event -> shop.gestures().editPhase(phaseId, edit -> edit.modality(choice)));
            modality.getItems().add(item);
        }
        RadioMenuItem none = new RadioMenuItem(shop.text("editor.phase.modality.none"));
        none.setToggleGroup(modalities);
        none.setOnAction(event -> shop.gestures().editPhase(phaseId, edit -> edit.modality(null)));
        modality.getItems().add(none);
        Label announced = new Label(shop.text("editor.phase.declared"));
        announced.getStyleClass().add("hint");
        announced.setLabelFor(declared);
        announced.visibleProperty().bind(declared.visibleProperty());
        announced.managedProperty().bind(declared.visibleProperty());
        declared.managedProperty().bind(declared.visibleProperty());
        HBox meta = new HBox(bank, modality, announced, declared, warning);
        meta.getStyleClass().add("phase-meta");
        meta.setAlignment(Pos.CENTER_LEFT);
        return meta;
    }

    /** Where the phase is dragged by. */
    Node handle() {
        return bar;
    }

    void enterTitle() {
        title.edit(-1);
    }

    void enterDeclared() {
        declared.requestFocus();
    }

    void show(Programme programme, Phase now) {
        phase = now;
        String name = shop.words().phase(programme, phaseId);
        setAccessibleText(now.optional() ? shop.text("editor.phase.optional.name", name) : name);
        number.setText(name);
        total.setText(shop.words().total(programme, now));
        option.setVisible(now.optional() && !now.takenUp());
        takenUp.setVisible(now.optional() && now.takenUp());
        bank.setVisible(now.isHourBank());
        title.setText(now.title());
        title.setName(shop.text("editor.phase.title", name));
        aim.setText(now.aim());
        aim.setName(shop.text("editor.phase.aim", name));
        modality.setText(now.modality() == null ? shop.text("editor.phase.modality") : shop.text("code.Modality." + now.modality().name()));
        modality.setAccessibleText(shop.text("editor.phase.modality.name", name));
        modality.pseudoClassStateChanged(UNKNOWN, now.modality() == null);
        modalities.getToggles().forEach(item -> item.setSelected(Objects.equals(item.getUserData(), now.modality())));
        declared.setVisible(!now.isHourBank());
        declared.setAccessibleText(shop.text("editor.phase.declared.name", name));
        if (!declared.isFocused()) {
            declared.setValue(now.declaredDays());
        }
        boolean mismatch = NOTHING_ANNOUNCED.mismatches(programme).stream()
                .anyMatch(found -> found instanceof DurationMismatch.PhaseDays days && days.phaseId().equals(phaseId));
        warning.setVisible(mismatch);
        if (mismatch) {
            warning.setText(shop.text("editor.phase.mismatch", shop.words().formats().days(now.days().size())));
            warning.setTooltip(new Tooltip(shop.text("editor.phase.mismatch.help")));
        }
    }

    private void declaredLeft(boolean focused) {
        if (!focused && phase != null && declared.isUnderstood()) {
            BigDecimal typed = declared.getValue();
            boolean same = typed == null ? phase.declaredDays() == null : phase.declaredDays() != null && typed.compareTo(phase.declaredDays()) == 0;
            if (!same) {
                shop.gestures().editPhase(phaseId, edit -> edit.declaredDays(typed));
            }
        }
    }
}
