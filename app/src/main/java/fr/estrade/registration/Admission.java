package fr.estrade.registration;

import fr.estrade.db.code.AdmissionMode;
import fr.estrade.db.code.RegistrationStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way to a place in a session: at once, by a file, or by a file and an interview.
 *
 * @param steps from the first word to the registration
 */
public record Admission(List<RegistrationStatus> steps) {

    public Admission {
        steps = List.copyOf(steps);
    }

    /** @param mode null where the session does not say: nothing is asked then */
    public static Admission of(AdmissionMode mode) {
        return new Admission(switch (mode) {
            case null -> List.of(RegistrationStatus.PRE_REGISTERED, RegistrationStatus.REGISTERED);
            case FREE -> List.of(RegistrationStatus.PRE_REGISTERED, RegistrationStatus.REGISTERED);
            case APPLICATION -> List.of(RegistrationStatus.PRE_REGISTERED, RegistrationStatus.APPLICATION, RegistrationStatus.ADMITTED,
                    RegistrationStatus.REGISTERED);
            case FILE_AND_INTERVIEW -> List.of(RegistrationStatus.PRE_REGISTERED, RegistrationStatus.APPLICATION,
                    RegistrationStatus.INTERVIEW, RegistrationStatus.ADMITTED, RegistrationStatus.REGISTERED);
        });
    }

    /** Whether somebody decides who is admitted. */
    public boolean isDecided() {
        return steps.contains(RegistrationStatus.ADMITTED);
    }

    /** The status in which somebody begins who asks for a place: registered where nothing is asked. */
    public RegistrationStatus first() {
        return isDecided() ? RegistrationStatus.APPLICATION : RegistrationStatus.REGISTERED;
    }

    /**
     * The next step of somebody on the way: from a status of another mode to the first step that lies beyond it.
     *
     * @return empty for who is registered already, and for who does not come
     */
    public Optional<RegistrationStatus> next(RegistrationStatus status) {
        if (Standing.of(status) == Standing.OUT) {
            return Optional.empty();
        }
        if (status == RegistrationStatus.WAITING) {
            return Optional.of(RegistrationStatus.REGISTERED);
        }
        return steps.stream().filter(step -> step.ordinal() > status.ordinal()).findFirst();
    }

    /** Every status that somebody can get: the steps, the waiting list, and the two ways out. */
    public List<RegistrationStatus> possible() {
        List<RegistrationStatus> all = new ArrayList<>(steps);
        all.addAll(List.of(RegistrationStatus.WAITING, RegistrationStatus.CANCELLED, RegistrationStatus.DROPPED_OUT));
        return all;
    }
}
