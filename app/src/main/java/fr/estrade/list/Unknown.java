package fr.estrade.list;

import fr.estrade.text.Formats;

/** How an unknown value of a column is shown to a reader; files of data leave the cell empty. */
public enum Unknown {
    /** Nothing. */
    BLANK,
    /** "à définir" */
    TO_DEFINE,
    /** "à programmer" */
    TO_SCHEDULE,
    /** "non renseigné" */
    NOT_PROVIDED;

    String text(Formats formats) {
        return switch (this) {
            case BLANK -> "";
            case TO_DEFINE -> formats.toDefine();
            case TO_SCHEDULE -> formats.toSchedule();
            case NOT_PROVIDED -> formats.notProvided();
        };
    }
}
