package fr.estrade.offer.page;

import static fr.estrade.db.Tables.ISSUED_SHEET;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.estrade.offer.ShowOffer;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.PageScroll;
import fr.estrade.ui.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * The sheet of an offer as a reader gets it: as it is saved now, and each that was given out, with what differs between that and
 * now. What was given out never changes.
 */
final class SheetPart extends View {

    /** A sheet that was given out. */
    private record Issued(UUID id, Instant at, String note, List<SheetSection> sections) {
    }

    /** All there is to show. */
    private record Sheets(List<SheetSection> now, List<Issued> issued) {
    }

    private final Kit kit;
    private final BaseAccess base;
    private final UUID offerId;
    private final OfferLive live;
    private final Command issue;
    private final VBox versions = new VBox();
    private final VBox paper = new VBox();
    private final PageScroll scroll = new PageScroll(paper);
    private final CheckBox onlyChanges;
    private final ToggleGroup group = new ToggleGroup();
    private Sheets sheets = new Sheets(List.of(), List.of());
    /** The sheet that is shown; null for the one of now. */
    private UUID shown;

    /** @param issue gives the sheet out */
    SheetPart(Kit kit, BaseAccess base, UUID offerId, OfferLive live, Command issue) {
        this.kit = kit;
        this.base = base;
        this.offerId = offerId;
        this.live = live;
        this.issue = issue;
        this.onlyChanges = new CheckBox(kit.text("offerpage.sheet.onlyChanges"));
    }

    @Override
    protected Parent build() {
        versions.getStyleClass().add("sheet-versions");
        paper.getStyleClass().add("sheet");
        scroll.setFocusTraversable(true);
        scroll.setAccessibleText(kit.text("offerpage.part.sheet"));
        onlyChanges.selectedProperty().subscribe((before, now) -> showSheet());
        BorderPane root = new BorderPane(scroll);
        PageScroll list = new PageScroll(versions, "sheet-list");
        list.setFocusTraversable(false);
        root.setLeft(list);
        root.getStyleClass().add("sheet-part");
        follow(live.stateProperty(), state -> {
            if (state != null) {
                read(state);
            }
        });
        return root;
    }

    @Override
    public void focusFirst() {
        if (group.getSelectedToggle() instanceof ToggleButton button) {
            button.requestFocus();
        }
    }

    private void read(OfferLive.State state) {
        kit.tasks().run(kit.text("page.reading"), () -> new Sheets(SheetText.of(kit.texts(), ShowOffer.json(state.offer())), issued()))
                .latest(this, 0).onSuccess(found -> {
                    sheets = found;
                    show();
                }).start();
    }

    private List<Issued> issued() {
        JsonMapper json = new JsonMapper();
        return base.dsl().selectFrom(ISSUED_SHEET).where(ISSUED_SHEET.OFFER_ID.eq(offerId)).orderBy(ISSUED_SHEET.ISSUED_AT.desc(), ISSUED_SHEET.ID.desc())
                .fetch(row -> {
                    try {
                        return new Issued(row.getId(), row.getIssuedAt().toInstant(), row.getNote(),
                                SheetText.of(kit.texts(), json.readTree(row.getContent())));
                    } catch (JsonProcessingException damaged) {
                        throw new IllegalStateException("Issued sheet " + row.getId(), damaged);
                    }
                });
    }

    private void show() {
        boolean focused = versions.isFocusWithin();
        group.getToggles().clear();
        versions.getChildren().clear();
        versions.getChildren().add(version(null, kit.text("offerpage.sheet.now"), null, sheets.issued().isEmpty() ? null
                : differences(sheets.issued().getFirst()).isEmpty() ? kit.text("offerpage.sheet.asIssued") : kit.text("offerpage.sheet.changedSince")));
        Label heading = new Label(kit.text("offerpage.sheet.issued"));
        heading.getStyleClass().add("subheading");
        versions.getChildren().add(heading);
        if (sheets.issued().isEmpty()) {
            Label none = new Label(kit.text("offerpage.sheet.none"));
            none.getStyleClass().add("hint");
            none.setWrapText(true);
            versions.getChildren().add(none);
        }
        for (Issued sheet : sheets.issued()) {
            int changed = differences(sheet).size();
            versions.getChildren().add(version(sheet.id(), kit.formats().dateTime(sheet.at()), sheet.note(),
                    changed == 0 ? kit.text("offerpage.sheet.same") : kit.texts().count("offerpage.sheet.differs", changed)));
        }
        Button give = issue.button(kit.texts());
        versions.getChildren().add(give);
        if (focused) {
            focusFirst();
        }
        showSheet();
    }

    private ToggleButton version(UUID id, String title, String note, String state) {
        Label name = new Label(title);
        name.getStyleClass().add("subheading");
        VBox words = new VBox(name);
        for (String line : new String[] {note, state}) {
            if (line != null && !line.isBlank()) {
                Label label = new Label(line);
                label.getStyleClass().add("hint");
                label.setWrapText(true);
                words.getChildren().add(label);
            }
        }
        ToggleButton button = new ToggleButton();
        button.setGraphic(words);
        button.setAccessibleText(String.join(", ", new ArrayList<>(java.util.stream.Stream.of(title, note, state).filter(Objects::nonNull).toList())));
        button.getStyleClass().add("sheet-version");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setToggleGroup(group);
        button.setSelected(Objects.equals(shown, id));
        button.setOnAction(event -> {
            shown = id;
            button.setSelected(true);
            scroll.setVvalue(0);
            showSheet();
        });
        return button;
    }

    private List<SheetDifference> differences(Issued sheet) {
        return SheetDifference.between(sheet.sections(), sheets.now());
    }

    private void showSheet() {
        List<Node> nodes = paper.getChildren();
        nodes.clear();
        Issued sheet = sheets.issued().stream().filter(candidate -> candidate.id().equals(shown)).findFirst().orElse(null);
        Issued compared = sheet != null ? sheet : sheets.issued().stream().findFirst().orElse(null);
        List<SheetDifference> differences = compared == null ? List.of() : differences(compared);
        if (compared != null) {
            nodes.add(banner(compared, differences));
        }
        if (onlyChanges.isSelected() && !differences.isEmpty()) {
            differences.forEach(difference -> nodes.add(changed(difference)));
        } else {
            (sheet == null ? sheets.now() : sheet.sections()).forEach(section -> nodes.add(section(section)));
        }
    }

    private Node banner(Issued compared, List<SheetDifference> differences) {
        String when = kit.formats().dateTime(compared.at());
        boolean same = differences.isEmpty();
        Label said = (same ? Icons.OK : Icons.WARNING).on(new Label(same ? kit.text("offerpage.sheet.sameAs", when)
                : kit.texts().count("offerpage.sheet.changed", differences.size(), when)));
        said.setWrapText(true);
        HBox banner = new HBox(said);
        banner.getStyleClass().addAll("sheet-banner", same ? "same" : "changed");
        if (!same) {
            banner.getChildren().add(onlyChanges);
        }
        return banner;
    }

    private static VBox section(SheetSection section) {
        VBox box = headed(section.heading());
        Label text = new Label(section.text());
        text.setWrapText(true);
        text.getStyleClass().add("sheet-text");
        box.getChildren().add(text);
        return box;
    }

    private VBox changed(SheetDifference difference) {
        VBox box = headed(difference.heading());
        for (SheetDifference.Line line : difference.lines()) {
            String fate = line.fate().name();
            Label text = new Label(kit.text("offerpage.sheet.line." + fate, line.text()));
            text.setWrapText(true);
            text.getStyleClass().addAll("sheet-text", "line-" + fate.toLowerCase(java.util.Locale.ROOT));
            box.getChildren().add(text);
        }
        return box;
    }

    private static VBox headed(String heading) {
        Label title = new Label(heading);
        title.getStyleClass().add("sheet-heading");
        title.setWrapText(true);
        VBox box = new VBox(title);
        box.getStyleClass().add("sheet-section");
        return box;
    }
}
