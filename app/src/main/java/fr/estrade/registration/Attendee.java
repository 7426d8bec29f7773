package fr.estrade.registration;

import fr.estrade.db.tables.records.RegistrationRecord;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody who is registered to a session, with what is shown of them.
 *
 * @param registration detached and not to be changed
 * @param firstName    may be null
 * @param employer     may be null
 * @param group        may be null
 * @param subGroup     may be null
 * @param role         of the session's audience; null: main audience
 */
public record Attendee(RegistrationRecord registration, String firstName, String lastName, String employer, String group, String subGroup,
        String role) {

    public UUID id() {
        return registration.getId();
    }

    public Standing standing() {
        return Standing.of(registration.getStatus());
    }

    /** First and last name. */
    public String name() {
        return Stream.of(firstName, lastName).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }
}
