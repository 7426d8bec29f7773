package fr.estrade.ui;

import javafx.scene.control.Labeled;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The icons of the application, by what they mean; all from one pack. Their size follows the zoom through the theme. */
public enum Icons {
    HOME(Material2OutlinedAL.HOME),
    OFFER(Material2OutlinedMZ.MENU_BOOK),
    SESSION(Material2OutlinedAL.EVENT),
    PLANNING(Material2OutlinedAL.CALENDAR_TODAY),
    ORGANISATION(Material2OutlinedAL.BUSINESS),
    TRAINER(Material2OutlinedMZ.SCHOOL),
    PERSON(Material2OutlinedMZ.PERSON),
    GROUP(Material2OutlinedAL.GROUP),
    TEXT_BLOCK(Material2OutlinedAL.ARTICLE),
    CATEGORY(Material2OutlinedAL.LABEL),
    DOCUMENT(Material2OutlinedAL.DESCRIPTION),
    QUALITY(Material2OutlinedAL.FLAG),
    CHART(Material2OutlinedAL.BAR_CHART),
    OFFICE(Material2OutlinedAL.HOME_WORK),
    SETTINGS(Material2OutlinedMZ.SETTINGS),
    HISTORY(Material2OutlinedAL.HISTORY),

    SEARCH(Material2OutlinedMZ.SEARCH),
    FILTER(Material2OutlinedAL.FILTER_LIST),
    COLUMNS(Material2OutlinedMZ.VIEW_COLUMN),
    VIEWS(Material2OutlinedAL.BOOKMARK_BORDER),
    EXPORT(Material2OutlinedMZ.SAVE_ALT),
    IMPORT(Material2OutlinedMZ.PUBLISH),
    ADD(Material2OutlinedAL.ADD),
    EDIT(Material2OutlinedAL.EDIT),
    DELETE(Material2OutlinedAL.DELETE),
    MERGE(Material2OutlinedAL.CALL_MERGE),
    DUPLICATE(Material2OutlinedAL.CONTENT_COPY),
    ARCHIVE(Material2OutlinedAL.ARCHIVE),
    UNARCHIVE(Material2OutlinedMZ.UNARCHIVE),
    TEMPLATE(Material2OutlinedAL.LIBRARY_BOOKS),
    SAVE(Material2OutlinedMZ.SAVE),
    PRINT(Material2OutlinedMZ.PRINT),
    OPEN(Material2OutlinedMZ.OPEN_IN_NEW),
    FOLDER(Material2OutlinedAL.FOLDER),
    ATTACHMENT(Material2OutlinedAL.ATTACH_FILE),
    UNDO(Material2OutlinedMZ.UNDO),
    REDO(Material2OutlinedMZ.REDO),
    RELOAD(Material2OutlinedMZ.REFRESH),
    RESTORE(Material2OutlinedMZ.SETTINGS_BACKUP_RESTORE),
    BACKUP(Material2OutlinedAL.BACKUP),
    BASE(Material2OutlinedMZ.STORAGE),
    BACK(Material2OutlinedAL.ARROW_BACK),
    FORWARD(Material2OutlinedAL.ARROW_FORWARD),
    UP(Material2OutlinedAL.KEYBOARD_ARROW_UP),
    DOWN(Material2OutlinedAL.KEYBOARD_ARROW_DOWN),
    LEFT(Material2OutlinedAL.CHEVRON_LEFT),
    RIGHT(Material2OutlinedAL.CHEVRON_RIGHT),
    FOLD(Material2OutlinedMZ.MENU_OPEN),
    UNFOLD(Material2OutlinedMZ.MENU),
    MORE(Material2OutlinedMZ.MORE_VERT),
    CLOSE(Material2OutlinedAL.CLOSE),
    DRAG(Material2OutlinedAL.DRAG_INDICATOR),
    INDENT(Material2OutlinedAL.FORMAT_INDENT_INCREASE),
    OUTDENT(Material2OutlinedAL.FORMAT_INDENT_DECREASE),
    DATE(Material2OutlinedAL.DATE_RANGE),
    TIME(Material2OutlinedMZ.SCHEDULE),
    PLACE(Material2OutlinedMZ.PLACE),
    MONEY(Material2OutlinedAL.EURO_SYMBOL),
    KEYBOARD(Material2OutlinedAL.KEYBOARD),
    HELP(Material2OutlinedAL.HELP_OUTLINE),
    ZOOM_IN(Material2OutlinedMZ.ZOOM_IN),
    ZOOM_OUT(Material2OutlinedMZ.ZOOM_OUT),
    THEME(Material2OutlinedAL.BRIGHTNESS_MEDIUM),
    LANGUAGE(Material2OutlinedAL.LANGUAGE),

    CHECK(Material2OutlinedAL.CHECK),
    OK(Material2OutlinedAL.CHECK_CIRCLE),
    INFO(Material2OutlinedAL.INFO),
    WARNING(Material2OutlinedMZ.WARNING),
    ERROR(Material2OutlinedAL.ERROR_OUTLINE),
    LOCK(Material2OutlinedAL.LOCK),
    OPTION(Material2OutlinedAL.ADD_CIRCLE_OUTLINE),
    TODO(Material2OutlinedMZ.RADIO_BUTTON_UNCHECKED),
    HALF(Material2OutlinedMZ.TIMELAPSE),
    BUSY(Material2OutlinedAL.HOURGLASS_EMPTY),
    CANCELLED(Material2OutlinedAL.BLOCK),
    DONE(Material2OutlinedAL.DONE_ALL),
    STAR(Material2OutlinedMZ.STAR_BORDER),
    EMPTY(Material2OutlinedAL.INBOX),
    NOT_FOUND(Material2OutlinedMZ.SEARCH_OFF);

    private final Ikon code;

    Icons(Ikon code) {
        this.code = code;
    }

    /** A new node that draws this icon in the colour of the text around it. Screen readers pass over it. */
    public FontIcon node() {
        FontIcon icon = new FontIcon(code);
        icon.setFocusTraversable(false);
        icon.setMouseTransparent(true);
        return icon;
    }

    /** Puts this icon before the words of a control and returns the control. */
    public <T extends Labeled> T on(T control) {
        control.setGraphic(node());
        return control;
    }
}
