package fr.estrade.testing;

import fr.estrade.db.code.LineKind;
import fr.estrade.db.code.PhaseKind;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Ids;
import fr.estrade.offer.ProgrammeOwner;
import fr.estrade.offer.ProgrammeReader;
import fr.estrade.offer.ProgrammeWriter;
import fr.estrade.offer.programme.Phase;
import fr.estrade.offer.programme.Programme;
import fr.estrade.offer.programme.ProgrammeDay;
import fr.estrade.offer.programme.ProgrammeLine;
import fr.estrade.offer.programme.Rearranged;
import fr.estrade.ui.BaseAccess;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Gives an offer or a session a small programme: "Un[A B]" is a phase of two days, with one objective each. */
public final class Sample {
    private final BaseAccess base;
    private final ProgrammeOwner owner;

    /** @param owner the offer or session */
    public Sample(BaseAccess base, ProgrammeOwner owner) {
        this.base = base;
        this.owner = owner;
    }

    /** Adds phases behind those that there are. */
    public void give(String... phases) {
        Programme before = ProgrammeReader.read(base.dsl(), owner);
        Programme after = before;
        for (String text : phases) {
            int at = text.indexOf('[');
            String title = at < 0 ? text : text.substring(0, at);
            String days = at < 0 ? "" : text.substring(at + 1, text.length() - 1);
            UUID id = Ids.next();
            after = Rearranged.addPhase(after, Integer.MAX_VALUE, Phase.empty(id, PhaseKind.DAYS, false).edit().title(title).done());
            List<ProgrammeDay> made = Arrays.stream(days.split(" ")).filter(word -> !word.isEmpty()).map(Sample::day).toList();
            after = Rearranged.addDays(after, id, 0, made);
        }
        new ProgrammeWriter(base.journal()).write(owner, ChangeLabel.of("change.phase.added"), before, after);
    }

    private static ProgrammeDay day(String objective) {
        return ProgrammeDay.empty(Ids.next()).edit().lines(List.of(ProgrammeLine.of(Ids.next(), LineKind.OBJECTIVE, 1, 0, objective))).done();
    }
}
