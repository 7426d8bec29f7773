package fr.estrade.attendance;

import fr.estrade.record.show.ShownPart;

/** Attendance as a part of the records of features below. */
public final class AttendanceParts {

    /** The days held of a session: how many were there, and which sheets came back. */
    public static final ShownPart SHOWN_OF_SESSION = ShownPart.list("attendance", AttendanceLists::ofSession);

    private AttendanceParts() {
    }
}
