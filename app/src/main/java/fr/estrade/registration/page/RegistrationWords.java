package fr.estrade.registration.page;

import fr.estrade.registration.AccessDelay;
import fr.estrade.registration.RegistrationDeadline.Lateness;
import fr.estrade.text.Texts;
import java.time.LocalDate;
import java.util.Optional;

/** Sentences about deadlines and delays. */
final class RegistrationWords {
    private final Texts texts;

    RegistrationWords(Texts texts) {
        this.texts = texts;
    }

    /** "inscription 5 jours avant le début : 2 jours de retard" */
    String late(Lateness late) {
        String when = late.daysBefore() == 0 ? texts.get("registration.late.onStart")
                : late.daysBefore() > 0 ? texts.count("registration.late.before", late.daysBefore())
                : texts.count("registration.late.after", -late.daysBefore());
        return texts.count("registration.late", late.daysLate(), when);
    }

    /** "accès en 31 jours (annoncé : 1 mois au plus)"; empty where a date is unknown. */
    Optional<String> access(AccessDelay.Announced announced, LocalDate requestedOn, LocalDate startsOn) {
        var days = AccessDelay.days(requestedOn, startsOn);
        if (days.isEmpty()) {
            return Optional.empty();
        }
        String access = texts.count("registration.access", days.getAsLong());
        if (!announced.isKnown()) {
            return Optional.of(access);
        }
        String delay = texts.count("offer.delay." + announced.unit().name(), announced.amount());
        String promise = announced.maximum() ? texts.get("registration.announced.maximum", delay) : delay;
        long beyond = AccessDelay.beyond(announced, requestedOn, startsOn).orElse(0);
        return Optional.of(beyond > 0 ? texts.count("registration.access.beyond", beyond, access, promise)
                : texts.get("registration.access.within", access, promise));
    }
}
