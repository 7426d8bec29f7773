package fr.estrade.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.testing.Desk;
import fr.estrade.ui.Page;
import fr.estrade.ui.Place;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How pages follow each other. */
class PagesTest {
    private static final Place NEW = Place.of("trainer");

    private final Desk desk = Desk.open();
    private final List<Sheet> made = new ArrayList<>();
    private final Pages pages = new Pages(new History(), new UnsavedGuard(desk.kit().texts(), desk.kit().dialogs()), place -> {
        made.add(new Sheet());
        return made.getLast();
    }, place -> { });

    @AfterEach
    void close() {
        desk.close();
    }

    /** A page that something new is begun on. */
    private static final class Sheet extends Page {
        private boolean dirty;
        private boolean saved;
        private boolean over;
        private final List<String> revealed = new ArrayList<>();

        @Override
        public boolean stepBack() {
            boolean was = over;
            over = false;
            return was;
        }

        @Override
        public void reveal(String part) {
            revealed.add(part);
        }

        @Override
        protected Parent build() {
            return new StackPane();
        }

        @Override
        public boolean isLeftForGood() {
            return true;
        }

        @Override
        public List<String> unsaved() {
            return dirty ? List.of("Camille") : List.of();
        }

        @Override
        public void save(Runnable afterwards) {
            dirty = false;
            saved = true;
            afterwards.run();
        }
    }

    @Test
    void somethingNewIsBegunAgainOnceTheOneBeforeIsSaved() {
        desk.run(() -> pages.open(NEW));
        desk.run(() -> pages.open(NEW));
        assertThat(made).as("nothing is keyed in yet: this is the new one").hasSize(1);

        made.getFirst().dirty = true;
        desk.run(() -> pages.open(NEW));
        assertThat(made).as("what is unsaved is asked about first").hasSize(1);
        desk.run(() -> desk.robot().lookup("Enregistrer").<javafx.scene.control.Button>query().fire());

        assertThat(made.getFirst().saved).isTrue();
        assertThat(made).hasSize(2);
        assertThat(desk.call(pages::shown)).isSameAs(made.getLast());
    }

    @Test
    void backLeadsToThePartThatAPageHadComeToShow() {
        Place results = Place.of("results");
        desk.run(() -> pages.open(results.at("offer=1")));
        Sheet first = made.getFirst();
        desk.run(() -> pages.revealed(first, "offer=1;from=2026"));
        desk.run(() -> pages.open(results.at("session=2")));
        desk.run(pages::back);
        assertThat(first.revealed).containsExactly("offer=1", "session=2", "offer=1;from=2026");

        desk.run(() -> pages.open(Place.of("sheets")));
        desk.run(() -> pages.revealed(first, "too late"));
        desk.run(pages::back);
        assertThat(first.revealed).last().as("what a page left behind says later is not where one was").isEqualTo("offer=1;from=2026");
    }

    @Test
    void backFirstLeadsOutOfWhatLiesOverThePage() {
        desk.run(() -> pages.open(Place.of("home")));
        desk.run(() -> pages.open(Place.of("results")));
        made.getLast().over = true;
        desk.run(pages::back);
        assertThat(desk.call(pages::shown)).isSameAs(made.getLast());
        desk.run(pages::back);
        assertThat(desk.call(pages::shown)).isNotSameAs(made.get(1));
    }
}
