package fr.estrade.offer.page;

import fr.estrade.db.code.PhaseLabel;
import fr.estrade.offer.OfferSnapshot;
import fr.estrade.offer.programme.DurationMismatch;
import fr.estrade.offer.programme.ProgrammeLabels;
import fr.estrade.offer.programme.ProgrammeTotals;
import fr.estrade.text.Formats;
import fr.estrade.ui.Kit;
import java.util.ArrayList;
import java.util.List;

/** Says how long an offer's programme is, and where a duration is stated twice, differently. */
final class DurationWords {

    private final Kit kit;
    private final Formats formats;

    DurationWords(Kit kit) {
        this.kit = kit;
        this.formats = kit.formats();
    }

    /** "8 j · 56 h"; a day whose duration is unknown is said. */
    String part(ProgrammeTotals.Part part) {
        String text = kit.text("offerpage.duration", formats.days(part.days()), formats.duration(part.minutes()));
        return part.isComplete() ? text : kit.text("offerpage.duration.atLeast", text);
    }

    /** "ferme 8 j · 56 h", "avec options 9 j · 63 h", "banque d’heures": what there is of it. */
    List<String> totals(ProgrammeTotals totals) {
        List<String> said = new ArrayList<>();
        if (totals.firm().days() > 0 || totals.withOptions().days() == 0 && totals.hourBank().banks() == 0) {
            said.add(totals.firm().days() == 0 ? kit.text("offerpage.totals.none") : kit.text("offerpage.totals.firm", part(totals.firm())));
        }
        if (!totals.withOptions().equals(totals.firm())) {
            said.add(kit.text("offerpage.totals.withOptions", part(totals.withOptions())));
        }
        if (totals.hourBank().banks() > 0) {
            int ceiling = totals.hourBank().ceilingMinutes();
            said.add(ceiling == 0 ? kit.text("offerpage.totals.hourBank") : kit.text("offerpage.totals.hourBankUpTo", formats.duration(ceiling)));
        }
        return said;
    }

    /** "durée annoncée 8 j · 56 h"; null when none is. */
    String declared(OfferSnapshot offer) {
        List<String> parts = new ArrayList<>();
        if (offer.offer().getDeclaredDays() != null) {
            parts.add(formats.days(offer.offer().getDeclaredDays()));
        }
        if (offer.offer().getDeclaredMinutes() != null) {
            parts.add(formats.duration(offer.offer().getDeclaredMinutes()));
        }
        return parts.isEmpty() ? null : kit.text("offerpage.declared", String.join(" · ", parts));
    }

    /** A sentence for each mismatch. */
    List<String> mismatches(OfferSnapshot offer) {
        return offer.declaredDuration().mismatches(offer.programme()).stream().map(found -> sentence(offer.programme().label(), found)).toList();
    }

    private String sentence(PhaseLabel label, DurationMismatch mismatch) {
        ProgrammeLabels labels = new ProgrammeLabels(kit.texts());
        return switch (mismatch) {
            case DurationMismatch.Days days -> kit.text("offerpage.mismatch.days", formats.days(days.declared()), formats.days(days.programme()));
            case DurationMismatch.Minutes minutes ->
                    kit.text("offerpage.mismatch.minutes", formats.duration(minutes.declared()), formats.duration(minutes.programme()));
            case DurationMismatch.DaysAgainstMinutes both -> kit.text("offerpage.mismatch.both", formats.days(both.days()),
                    formats.duration(both.minutes()), formats.duration(both.usualDayMinutes()));
            case DurationMismatch.PhaseDays phase -> kit.text("offerpage.mismatch.phase", labels.phase(label, phase.phase()),
                    formats.days(phase.declared()), formats.days(phase.days()));
            case DurationMismatch.DayMinutes day -> kit.text("offerpage.mismatch.day", labels.place(label, day.place()),
                    formats.duration(day.typed()), formats.duration(day.fromTimes()));
        };
    }
}
