package fr.estrade.registration;

import fr.estrade.db.code.RegistrationStatus;
import java.util.Arrays;
import java.util.List;

/** What a status means for the places of a session. In the order in which participants are listed. */
public enum Standing {
    /** Has a place: admitted or registered. */
    PLACED,
    /** Asks for a place and waits for an answer: pre-registered, application, interview. */
    REQUESTED,
    /** Stands on the waiting list. */
    WAITING,
    /** Does not come, or not any more: cancelled, dropped out. */
    OUT;

    /** What a status means. */
    public static Standing of(RegistrationStatus status) {
        return switch (status) {
            case ADMITTED, REGISTERED -> PLACED;
            case PRE_REGISTERED, APPLICATION, INTERVIEW -> REQUESTED;
            case WAITING -> WAITING;
            case CANCELLED, DROPPED_OUT -> OUT;
        };
    }

    /** The statuses that mean this. */
    public List<RegistrationStatus> statuses() {
        return Arrays.stream(RegistrationStatus.values()).filter(status -> of(status) == this).toList();
    }
}
