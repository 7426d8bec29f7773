package fr.estrade.offer.programme;

import fr.estrade.db.code.PhaseLabel;
import fr.estrade.text.Texts;

/** What the parts of a programme are called: "Phase 1", "Module 2", "J2", "Phase 1 · J2". */
public final class ProgrammeLabels {
    private final Texts texts;

    public ProgrammeLabels(Texts texts) {
        this.texts = texts;
    }

    /** "Phase 1", "Module 1", "Étape 1" */
    public String phase(PhaseLabel label, int number) {
        return texts.get("programme.phase." + label.name(), number);
    }

    /** "Phase 1 – Partager une vision"; without a title just the number. {@code title} may be null. */
    public String phase(PhaseLabel label, int number, String title) {
        return title == null || title.isBlank() ? phase(label, number) : texts.get("programme.titled", phase(label, number), title);
    }

    /** "J2" */
    public String day(int number) {
        return texts.get("programme.day", number);
    }

    /** "J2 – Le métier demain"; without a title just the number. {@code title} may be null. */
    public String day(int number, String title) {
        return title == null || title.isBlank() ? day(number) : texts.get("programme.titled", day(number), title);
    }

    /** "Phase 1 · J2" */
    public String place(PhaseLabel label, DayPlace place) {
        return texts.get("programme.place", phase(label, place.phase()), day(place.day()));
    }

    /** "Phase 1 · J2", "Phase 1", or for what stands outside the phases "Ensemble du programme". */
    public String place(PhaseLabel label, Difference.Place place) {
        if (place == null || place.phase() == null) {
            return texts.get("programme.whole");
        }
        return place.day() == null ? phase(label, place.phase()) : place(label, new DayPlace(place.phase(), place.day()));
    }
}
