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
}
