package fr.estrade.exchange;

/** What is done with a line that may be somebody who is there already. */
public enum Decision {
    /** Nothing yet: the line is left out, and says so. */
    ASK,
    /** It is the same record, which gets the values of the line. */
    SAME,
    /** It is another one. */
    OTHER,
    /** The line is not wanted. */
    LEAVE
}
