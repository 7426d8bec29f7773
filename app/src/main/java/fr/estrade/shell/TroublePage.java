package fr.estrade.shell;

import fr.estrade.ui.Page;
import javafx.scene.Parent;

/** Stands in for a page that does not exist or could not be built. */
final class TroublePage extends Page {
    private final TroubleView view;

    TroublePage(String title, TroubleView view) {
        this.view = view;
        setTitle(title);
    }

    @Override
    protected Parent build() {
        return view.root();
    }

    @Override
    public void focusFirst() {
        view.focusFirst();
    }
}
