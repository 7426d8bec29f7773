package fr.estrade.ui;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** What a page scrolls in when it is longer than the window: as wide as there is room, without an edge of its own. */
public final class PageScroll extends ScrollPane {

    /** Scrolls nothing yet; for content that is given later. */
    public PageScroll() {
        this(null);
    }

    /**
     * @param content what is scrolled
     * @param styles  style classes beside that of every page
     */
    public PageScroll(Node content, String... styles) {
        super(content);
        setFitToWidth(true);
        getStyleClass().add("page-scroll");
        getStyleClass().addAll(styles);
    }

    /** Makes the content at least as high as the window, for content with something that grows. */
    public PageScroll filling() {
        setFitToHeight(true);
        return this;
    }
}
