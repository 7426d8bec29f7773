package fr.estrade.offer.editor;

import static fr.estrade.db.Tables.PHASE;
import static fr.estrade.db.Tables.PROGRAMME_DAY;
import static fr.estrade.db.Tables.PROGRAMME_LINE;

import fr.estrade.offer.programme.Phase;
import fr.estrade.offer.programme.Programme;
import fr.estrade.offer.programme.ProgrammeDay;
import fr.estrade.offer.programme.ProgrammeLine;
import fr.estrade.ui.lines.InlineText;
import fr.estrade.ui.lines.LinesEditor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;

/** Keeps the focus and the caret where they are while the programme is shown anew, and leads them to what was undone. */
final class EditorFocus {
    private final ProgrammeView view;

    EditorFocus(ProgrammeView view) {
        this.view = view;
    }

    /** Where the keyboard is; gives it back. */
    interface Mark {
        void restore();
    }

    /** Remembers where the keyboard is. */
    Mark mark() {
        Scene scene = view.getScene();
        Node owner = scene == null ? null : scene.getFocusOwner();
        if (owner == null || !isInside(owner)) {
            return () -> { };
        }
        for (Node node = owner; node != view; node = node.getParent()) {
            if (node instanceof LinesEditor lines && lines.editedLine() != null) {
                UUID line = lines.editedLine();
                int caret = lines.caret();
                return () -> {
                    if (lines.getScene() != null && !line.equals(lines.editedLine())) {
                        lines.edit(line, caret);
                    }
                };
            }
            if (node instanceof InlineText text && text.caret() >= 0) {
                int caret = text.caret();
                return () -> {
                    if (text.getScene() != null && text.caret() < 0) {
                        text.edit(caret);
                    }
                };
            }
        }
        return () -> {
            if (owner.getScene() != null && !owner.isFocused()) {
                owner.requestFocus();
            }
        };
    }

    private boolean isInside(Node node) {
        Node above = node;
        while (above != null && above != view) {
            above = above.getParent();
        }
        return above != null;
    }

    /**
     * Leads to what was taken back or done again.
     *
     * @param rows   ids of what it touched, by table
     * @param before the programme as it was shown before, to find the neighbours of what is gone
     */
    void reveal(Map<String, Set<UUID>> rows, Programme before, Programme now) {
        Set<UUID> lines = rows.getOrDefault(PROGRAMME_LINE.getName(), Set.of());
        Set<UUID> days = rows.getOrDefault(PROGRAMME_DAY.getName(), Set.of());
        Set<UUID> phases = rows.getOrDefault(PHASE.getName(), Set.of());
        if (days.isEmpty() && phases.isEmpty() && revealLine(lines, before, now)) {
            return;
        }
        List<UUID> cards = new ArrayList<>(days);
        rows.values().stream().flatMap(Set::stream).flatMap(id -> dayOf(id, before, now)).forEach(cards::add);
        Optional<DayCard> card = now.days().map(ProgrammeDay::id).filter(cards::contains).findFirst().or(() -> neighbour(days, before, now))
                .flatMap(view::card);
        if (!phases.isEmpty() || card.isEmpty()) {
            Optional<PhaseView> phase = now.phases().stream().map(Phase::id).filter(phases::contains).findFirst().flatMap(view::phase);
            if (phase.isPresent()) {
                phase.get().head().requestFocus();
                view.reveal(phase.get().head());
                return;
            }
        }
        card.ifPresent(found -> {
            found.requestFocus();
            view.reveal(found);
        });
    }

    private boolean revealLine(Set<UUID> lines, Programme before, Programme now) {
        Optional<ProgrammeDay> day = now.days().filter(candidate -> candidate.lines().stream().anyMatch(line -> lines.contains(line.id()))).findFirst();
        if (day.isPresent()) {
            ProgrammeLine line = day.get().lines().stream().filter(candidate -> lines.contains(candidate.id())).findFirst().orElseThrow();
            return edit(day.get(), line);
        }
        // What was added is gone again: to the line before it.
        for (ProgrammeDay old : before.days().toList()) {
            ProgrammeLine last = null;
            for (ProgrammeLine line : old.lines()) {
                if (lines.contains(line.id())) {
                    ProgrammeLine neighbour = last != null && last.kind() == line.kind() && last.sequence() == line.sequence() ? last : null;
                    return now.day(old.id()).map(same -> neighbour != null ? edit(same, neighbour) : editCell(same, line)).orElse(false);
                }
                last = line;
            }
        }
        return false;
    }

    private boolean edit(ProgrammeDay day, ProgrammeLine line) {
        return view.card(day.id()).flatMap(card -> card.lines(line.sequence(), line.kind())).map(editor -> {
            editor.edit(line.id(), -1);
            view.reveal(editor);
            return true;
        }).orElse(false);
    }

    private boolean editCell(ProgrammeDay day, ProgrammeLine line) {
        return view.card(day.id()).flatMap(card -> card.lines(line.sequence(), line.kind())).map(editor -> {
            editor.edit(false);
            view.reveal(editor);
            return true;
        }).orElse(false);
    }

    /** The day that a row belongs to, when it is a line or an attachment of one. */
    private static Stream<UUID> dayOf(UUID row, Programme before, Programme now) {
        return Stream.of(now, before).flatMap(Programme::days)
                .filter(day -> day.lines().stream().anyMatch(line -> line.id().equals(row))
                        || day.attachments().stream().anyMatch(file -> file.id().equals(row)))
                .map(ProgrammeDay::id);
    }

    /** The day before or after the first of those that are gone. */
    private static Optional<UUID> neighbour(Collection<UUID> gone, Programme before, Programme now) {
        List<UUID> order = before.days().map(ProgrammeDay::id).toList();
        Set<UUID> left = Set.copyOf(now.days().map(ProgrammeDay::id).toList());
        int first = order.stream().filter(gone::contains).findFirst().map(order::indexOf).orElse(-1);
        if (first < 0) {
            return Optional.empty();
        }
        Optional<UUID> earlier = order.subList(0, first).reversed().stream().filter(left::contains).findFirst();
        return earlier.or(() -> order.subList(first, order.size()).stream().filter(left::contains).findFirst());
    }
}
