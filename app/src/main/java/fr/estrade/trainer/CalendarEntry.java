package fr.estrade.trainer;

/**
 * A time that a calendar says somebody is busy.
 *
 * @param uid  of the event it comes from; null where the file has none
 * @param part tells the occurrences of a repeated event apart; null for one that happens once
 */
public record CalendarEntry(String uid, String part, Unavailability when) {

    private static final String BETWEEN = "#";

    /** What is remembered of where it came from; null where the file has no names of events. */
    String key() {
        return uid == null ? null : part == null ? uid : uid + BETWEEN + part;
    }

    /** The event that a remembered key names. */
    static String uidOf(String key) {
        int at = key.lastIndexOf(BETWEEN);
        return at < 0 ? key : key.substring(0, at);
    }
}
