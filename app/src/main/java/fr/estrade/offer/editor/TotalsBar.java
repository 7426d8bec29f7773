package fr.estrade.offer.editor;

import fr.estrade.offer.programme.DeclaredDuration;
import fr.estrade.offer.programme.DurationMismatch;
import fr.estrade.offer.programme.Programme;
import fr.estrade.offer.programme.ProgrammeTotals;
import fr.estrade.ui.Icons;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** How long the programme is, with and without options, and whether that is what the documents announce. */
final class TotalsBar extends StackPane {

    /** What a click leads to. */
    interface Destination {

        /** To what does not agree. */
        void mismatch(DurationMismatch mismatch);

        /** To the next day without a duration. */
        void withoutDuration();
    }

    private final EditorWords words;
    private final Destination destination;
    private final WrapPane figures;

    /**
     * A bar that shows nothing yet.
     *
     * @param em    size of the text in pixels
     * @param tools stand at the right
     */
    TotalsBar(EditorWords words, Destination destination, double em, Node... tools) {
        this.words = words;
        this.destination = destination;
        getStyleClass().add("totals");
        figures = new WrapPane(em * 1.6, em * 0.3);
        List<Node> row = new ArrayList<>(List.of(tools));
        row.addFirst(figures);
        getChildren().add(new RowPane(em * 0.3, true, figures, row.toArray(Node[]::new)));
    }

    void show(Programme programme, DeclaredDuration declared) {
        ProgrammeTotals totals = ProgrammeTotals.of(programme);
        List<Node> shown = new ArrayList<>();
        shown.add(figure(words.get("editor.firm"), words.part(totals.firm())));
        boolean options = totals.withOptions().days() > totals.firm().days();
        boolean banks = totals.hourBank().banks() > 0;
        if (options || banks) {
            String value = words.part(totals.withOptions());
            shown.add(figure(words.get("editor.withOptions"), banks ? words.get("editor.andBank", value, bank(totals)) : value));
        }
        declared(programme, declared, shown);
        int without = totals.withOptions().daysWithoutDuration();
        if (without > 0) {
            shown.add(link(words.count("editor.withoutDuration", without), Icons.TIME, "muted-link", null, destination::withoutDuration));
        }
        figures.getChildren().setAll(shown);
    }

    private String bank(ProgrammeTotals totals) {
        boolean known = totals.hourBank().withoutCeiling() == 0;
        return known ? words.get("editor.bank.upTo", words.formats().duration(totals.hourBank().ceilingMinutes())) : words.get("editor.bank.open");
    }

    private void declared(Programme programme, DeclaredDuration declared, List<Node> shown) {
        List<DurationMismatch> mismatches = declared.mismatches(programme);
        boolean whole = mismatches.stream().anyMatch(TotalsBar::isOfWhole);
        String announced = words.declared(declared);
        if (!announced.isEmpty() && !whole) {
            Label figure = new Label(words.get("editor.declared", announced));
            figure.getStyleClass().add("figure");
            if (declared.agrees(programme)) {
                figure.setGraphic(Icons.OK.node());
                figure.getStyleClass().add("agreed");
                figure.setTooltip(new Tooltip(words.get("editor.declared.agreed")));
            }
            shown.add(figure);
        }
        for (DurationMismatch mismatch : mismatches) {
            String text = words.mismatch(programme, mismatch);
            shown.add(link(text, Icons.WARNING, "mismatch", words.get("editor.mismatch.help"), () -> destination.mismatch(mismatch)));
        }
    }

    private static boolean isOfWhole(DurationMismatch mismatch) {
        return !(mismatch instanceof DurationMismatch.PhaseDays) && !(mismatch instanceof DurationMismatch.DayMinutes);
    }

    private static Node figure(String name, String value) {
        Label label = new Label(name);
        label.getStyleClass().add("figure-name");
        Label number = new Label(value);
        number.getStyleClass().add("figure-value");
        HBox figure = new HBox(label, number);
        figure.getStyleClass().add("figure");
        figure.setAlignment(Pos.CENTER_LEFT);
        return figure;
    }

    private static Node link(String text, Icons icon, String style, String help, Runnable action) {
        Button link = new Button(text, icon.node());
        link.getStyleClass().addAll("flat", "figure-link", style);
        link.setOnAction(event -> action.run());
        if (help != null) {
            link.setTooltip(new Tooltip(help));
        }
        return link;
    }
}
