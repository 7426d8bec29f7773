package fr.estrade.ui;

/** Makes a page when somebody goes there for the first time. */
@FunctionalInterface
public interface PageFactory {

    /**
     * A new page, which has not yet read anything: it reads when it is shown.
     *
     * @param kit   in the language of now
     * @param place where one goes; its id is the record to show, null for a new one
     */
    Page create(Kit kit, Place place);
}
