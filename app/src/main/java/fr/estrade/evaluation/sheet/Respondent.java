package fr.estrade.evaluation.sheet;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who answered, at most one of four; nobody where a sheet is anonymous.
 *
 * @param registrationId of a participant, by their registration to the session
 * @param trainerId      of a trainer of the session
 * @param organisationId of a body
 * @param name           of somebody who is no record: a manager, a funder's agent
 */
public record Respondent(UUID registrationId, UUID trainerId, UUID organisationId, String name) {
    /** Nobody knows who. */
    public static final Respondent ANONYMOUS = new Respondent(null, null, null, null);

    public Respondent {
        name = name == null || name.isBlank() ? null : name.strip();
        if (Stream.of(registrationId, trainerId, organisationId, name).filter(Objects::nonNull).count() > 1) {
            throw new IllegalArgumentException("A sheet is of one respondent");
        }
    }

    public static Respondent participant(UUID registrationId) {
        return new Respondent(registrationId, null, null, null);
    }

    public static Respondent trainer(UUID trainerId) {
        return new Respondent(null, trainerId, null, null);
    }

    public static Respondent organisation(UUID organisationId) {
        return new Respondent(null, null, organisationId, null);
    }

    public static Respondent named(String name) {
        return new Respondent(null, null, null, name);
    }

    /** Whether nobody is named. */
    public boolean isAnonymous() {
        return equals(ANONYMOUS);
    }
}
