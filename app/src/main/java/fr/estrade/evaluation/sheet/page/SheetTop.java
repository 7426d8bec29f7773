package fr.estrade.evaluation.sheet.page;

import fr.estrade.evaluation.Evaluations;
import fr.estrade.evaluation.Preview;
import fr.estrade.evaluation.sheet.RunningRate;
import fr.estrade.ui.Chips;
import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Keys;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Place;
import fr.estrade.ui.SpreadBar;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** Over the entry grid: how many sheets came back, how the rate stands and how it is made, and what else can be done here. */
final class SheetTop {
    private final SpreadBar bar = new SpreadBar();
    private final Kit kit;
    private final SheetBook book;
    private final SheetPage page;
    private final Label count = new Label();
    private final Label rate = new Label();
    private final Label small;
    private final BooleanProperty anonymous = new SimpleBooleanProperty();
    private final BooleanProperty named = new SimpleBooleanProperty();
    private final BooleanProperty closed = new SimpleBooleanProperty();
    private final BooleanProperty once = new SimpleBooleanProperty();
    private final BooleanProperty aside = new SimpleBooleanProperty();
    private final BooleanProperty differing = new SimpleBooleanProperty();
    private final StringProperty noSheets = new SimpleStringProperty();
    private final StringProperty noPeople = new SimpleStringProperty();
    private final List<Command> commands;
    private final Command keying;

    SheetTop(Kit kit, SheetBook book, SheetPage page) {
        this.kit = kit;
        this.book = book;
        this.page = page;
        small = Chips.chip(kit.text("sheet.smallSample"), Icons.INFO, Chips.Tone.WARNING);
        keying = Command.of("sheet.keying", Icons.BACK, this::backToKeying);
        commands = List.of(
                Command.of("sheet.reopen", Icons.EDIT, page::reopen).onlyIf(closed),
                Command.of("sheet.toNamed", Icons.PERSON, () -> page.setNamed(true)).onlyIf(anonymous).unless(noPeople),
                Command.of("sheet.toAnonymous", Icons.PERSON, () -> page.setNamed(false)).onlyIf(named),
                Command.of("sheet.again", Icons.DUPLICATE, () -> page.setAgain(true)).onlyIf(once).unless(noSheets),
                Command.of("sheet.compare", Icons.MERGE, () -> page.compare(true)).onlyIf(differing),
                keying.onlyIf(aside),
                Command.of("sheet.import", Icons.IMPORT,
                        () -> kit.navigator().open(Place.of(Evaluations.IMPORT_PAGE, book.form().evaluationId()))).onlyIf(once),
                Command.of("sheet.remove", Icons.DELETE, page::remove).on(Keys.SHEET_DELETE).onlyIf(once));
        count.getStyleClass().add("subheading");
        bar.getStyleClass().add("sheet-top");
        bar.left(count, rate, small);
        commands.forEach(command -> bar.right(command.flatButton(kit.texts())));
        small.managedProperty().bind(small.visibleProperty());
        small.setVisible(false);
    }

    private void backToKeying() {
        if (book.isAgain()) {
            page.setAgain(false);
        } else {
            page.compare(false);
        }
    }

    /** The bar. */
    Parent node() {
        return bar;
    }

    /** The way back from the second keying or the differences. */
    Command keying() {
        return keying;
    }

    List<Command> commands() {
        return commands;
    }

    /** Says how it stands now. */
    void draw(SheetWords words) {
        int expected = book.pile().expectedCount();
        count.setText(expected == 0 ? kit.texts().count("sheet.received", book.received()) : kit.text("sheet.receivedOf", book.received(), expected));
        count.setTooltip(new Tooltip(kit.text("sheet.keystrokes", Preview.keystrokes(book.form().columns()))));
        Optional<RunningRate.Now> standing = book.rate();
        rate.setText(standing.map(now -> words.rate(book.rule(), now)).orElse(""));
        small.setVisible(standing.filter(now -> now.value().isPresent()).map(this::isSmall).orElse(false));
        boolean keyed = !book.isAgain() && !page.isComparing();
        anonymous.set(keyed && !book.isNamed());
        named.set(keyed && book.isNamed());
        closed.set(keyed && book.refusesKeys());
        once.set(keyed);
        aside.set(!keyed);
        differing.set(!page.isComparing() && !book.differences().isEmpty());
        noSheets.set(book.sheets().isEmpty() ? kit.text("sheet.again.none") : null);
        noPeople.set(book.pile().people().isEmpty() ? kit.text("sheet.toNamed.none") : null);
    }

    private boolean isSmall(RunningRate.Now now) {
        return now.sheets() < book.rule().minimum();
    }
}
