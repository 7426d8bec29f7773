package fr.estrade.offer.editor;

import static fr.estrade.db.Tables.PHASE;
import static fr.estrade.db.Tables.PROGRAMME_DAY;
import static fr.estrade.db.Tables.PROGRAMME_LINE;

import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Ids;
import fr.estrade.offer.Labels;
import fr.estrade.offer.ProgrammeConflictException;
import fr.estrade.offer.programme.Programme;
import fr.estrade.offer.programme.ProgrammeDay;
import fr.estrade.offer.programme.ProgrammeLine;
import fr.estrade.offer.programme.Rearranged;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Says that somebody else had changed what a gesture was about. Theirs stays; words that were keyed in are offered as a line of
 * their own, so that they are not lost.
 */
final class ConflictToast {
    private final Workshop shop;

    ConflictToast(Workshop shop) {
        this.shop = shop;
    }

    void show(ProgrammeConflictException conflict, Programme before, Programme wanted) {
        String place = place(conflict, before, wanted);
        Optional<ProgrammeLine> mine = conflict.table().equals(PROGRAMME_LINE) ? line(wanted, conflict.id()) : Optional.empty();
        Optional<ProgrammeLine> was = line(before, conflict.id());
        boolean keyedIn = mine.isPresent() && !mine.get().body().equals(was.map(ProgrammeLine::body).orElse(""));
        String message = shop.text(conflict.isGone() ? "editor.conflict.gone" : "editor.conflict.changed", place);
        if (keyedIn) {
            UUID day = dayOf(wanted, conflict.id());
            shop.kit().toasts().say(message, shop.text("editor.conflict.keepMine"), () -> keep(day, mine.get()));
        } else {
            shop.kit().toasts().warn(message);
        }
    }

    private void keep(UUID dayId, ProgrammeLine mine) {
        ChangeLabel label = Labels.of("change.line.added", mine.body());
        ProgrammeLine line = ProgrammeLine.of(Ids.next(), mine.kind(), mine.sequence(), mine.depth(), mine.body());
        shop.model().change(label, programme -> programme.day(dayId).map(day -> {
            List<ProgrammeLine> lines = new ArrayList<>(day.lines(mine.sequence(), mine.kind()));
            int at = lines.stream().map(ProgrammeLine::id).toList().indexOf(mine.id());
            lines.add(at < 0 ? lines.size() : at + 1, line);
            return Rearranged.lines(programme, dayId, mine.sequence(), mine.kind(), lines);
        }).orElse(programme));
    }

    private String place(ProgrammeConflictException conflict, Programme before, Programme wanted) {
        if (conflict.table().equals(PHASE)) {
            return shop.words().phase(before, conflict.id());
        }
        if (conflict.table().equals(PROGRAMME_DAY)) {
            return shop.words().place(before, conflict.id());
        }
        UUID day = dayOf(wanted, conflict.id());
        return day == null ? shop.text("programme.whole") : shop.words().place(wanted, day);
    }

    private static Optional<ProgrammeLine> line(Programme programme, UUID id) {
        return programme.days().flatMap(day -> day.lines().stream()).filter(line -> line.id().equals(id)).findFirst();
    }

    private static UUID dayOf(Programme programme, UUID lineId) {
        return programme.days().filter(day -> day.lines().stream().anyMatch(line -> line.id().equals(lineId))).map(ProgrammeDay::id).findFirst()
                .orElse(null);
    }
}
