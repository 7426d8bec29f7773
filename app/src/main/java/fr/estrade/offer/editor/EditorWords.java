package fr.estrade.offer.editor;

import fr.estrade.offer.programme.DayPlace;
import fr.estrade.offer.programme.DayTimes;
import fr.estrade.offer.programme.DeclaredDuration;
import fr.estrade.offer.programme.DurationMismatch;
import fr.estrade.offer.programme.Phase;
import fr.estrade.offer.programme.Programme;
import fr.estrade.offer.programme.ProgrammeDay;
import fr.estrade.offer.programme.ProgrammeLabels;
import fr.estrade.offer.programme.ProgrammeTotals;
import fr.estrade.text.Formats;
import fr.estrade.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

/** How the editor says things. */
final class EditorWords {
    private final Texts texts;
    private final Formats formats;
    private final ProgrammeLabels labels;

    EditorWords(Texts texts) {
        this.texts = texts;
        this.formats = texts.formats();
        this.labels = new ProgrammeLabels(texts);
    }

    /** "Phase 2"; empty for one that is gone. */
    String phase(Programme programme, UUID phaseId) {
        OptionalInt number = programme.numberOf(phaseId);
        return number.isPresent() ? labels.phase(programme.label(), number.getAsInt()) : "";
    }

    /** "J2" */
    String day(int number) {
        return labels.day(number);
    }

    /** "Phase 1 · J2"; empty for one that is gone. */
    String place(Programme programme, UUID dayId) {
        return programme.placeOf(dayId).map(place -> labels.place(programme.label(), place)).orElse("");
    }

    /** "7 h", or what stands for an unknown duration. */
    String duration(OptionalInt minutes) {
        return minutes.isPresent() ? formats.duration(minutes.getAsInt()) : texts.get("editor.day.noDuration");
    }

    /** "8 j · 56 h" */
    String part(ProgrammeTotals.Part part) {
        return texts.get("editor.part", formats.days(part.days()), formats.duration(part.minutes()));
    }

    /** "2 j · 14 h" of a phase: what is known of its hours. Empty for a phase without days. */
    String total(Programme programme, Phase phase) {
        int minutes = 0;
        boolean any = false;
        for (ProgrammeDay day : phase.days()) {
            OptionalInt known = programme.minutesOf(day);
            minutes += known.orElse(0);
            any |= known.isPresent();
        }
        if (phase.days().isEmpty()) {
            return "";
        }
        String days = formats.days(phase.days().size());
        return any ? texts.get("editor.part", days, formats.duration(minutes)) : days;
    }

    /** "8 j", "56 h", "8 j · 56 h"; empty when nothing is announced. */
    String declared(DeclaredDuration declared) {
        List<String> parts = new ArrayList<>();
        if (declared.days() != null) {
            parts.add(formats.days(declared.days()));
        }
        if (declared.minutes() != null) {
            parts.add(formats.duration(declared.minutes()));
        }
        return parts.size() == 2 ? texts.get("editor.part", parts.get(0), parts.get(1)) : String.join("", parts);
    }

    /** What does not agree, in one sentence. */
    String mismatch(Programme programme, DurationMismatch mismatch) {
        return switch (mismatch) {
            case DurationMismatch.Days days ->
                    texts.get("editor.mismatch.days", formats.days(days.declared()), formats.days(days.programme()));
            case DurationMismatch.Minutes minutes ->
                    texts.get("editor.mismatch.minutes", formats.duration(minutes.declared()), formats.duration(minutes.programme()));
            case DurationMismatch.DaysAgainstMinutes both -> texts.get("editor.mismatch.daysAgainstMinutes", formats.days(both.days()),
                    formats.duration(both.minutes()), formats.duration(both.usualDayMinutes()));
            case DurationMismatch.PhaseDays phase -> texts.get("editor.mismatch.phase", labels.phase(programme.label(), phase.phase()),
                    formats.days(phase.declared()), formats.days(phase.days()));
            case DurationMismatch.DayMinutes day -> texts.get("editor.mismatch.day",
                    labels.place(programme.label(), new DayPlace(day.place().phase(), day.place().day())),
                    formats.duration(day.typed()), formats.duration(day.fromTimes()));
        };
    }

    /** "9 h–12 h 30, 13 h 30–17 h"; empty when the times are unknown or wrong. */
    String spans(DayTimes times) {
        return formats.timeSpans(times.spans());
    }

    /** A text in singular or plural. */
    String count(String key, int number) {
        return texts.count(key, number);
    }

    Formats formats() {
        return formats;
    }

    String get(String key, Object... arguments) {
        return texts.get(key, arguments);
    }
}
