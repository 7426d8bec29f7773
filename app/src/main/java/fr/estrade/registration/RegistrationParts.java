package fr.estrade.registration;

import fr.estrade.record.show.ShownPart;

/** Registrations as a part of the records of features below: of a session who is registered, of a participant or a group to what. */
public final class RegistrationParts {
    private static final String KEY = "registrations";
    /** Columns that only order the lists. */
    private static final String[] ORDER = {"standing", "place"};

    /** Who is registered to a session. */
    public static final ShownPart SHOWN_OF_SESSION = ShownPart.list(KEY, RegistrationLists::ofSession, ORDER);
    /** The sessions of a participant. */
    public static final ShownPart SHOWN_OF_PARTICIPANT = ShownPart.list(KEY, RegistrationLists::ofParticipant, ORDER);

    /** The sessions of a group. */
    public static final ShownPart SHOWN_OF_GROUP = ShownPart.list("sessions", RegistrationLists::sessionsOfGroup);

    private RegistrationParts() {
    }
}
