package fr.estrade.evaluation;

import fr.estrade.evaluation.Content.Option;
import fr.estrade.evaluation.Content.Question;
import fr.estrade.evaluation.Content.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How a version differs from the one before it, question by question: they are the same ones by their lineage, whatever their words. */
public final class VersionDifference {

    /** What became of a question. The text is {@code questionnaire.difference.<NAME>}. */
    public enum Kind {
        /** It is asked for the first time. */
        ADDED,
        /** It is no longer asked. */
        REMOVED,
        /** It has other words, in French or English. */
        REWORDED,
        /** It is answered otherwise, on another scale or with other choices: its answers do not add up with those of before. */
        ANSWERED_OTHERWISE,
        /** It is asked of something else. */
        OTHER_TARGET,
        /** It stands elsewhere. */
        MOVED
    }

    /**
     * A difference.
     *
     * @param label the question as it reads in the newer version; a removed one as it read before
     * @param before the question as it read before, where it was reworded; null otherwise
     */
    public record Change(Kind kind, UUID lineageId, Wording label, Wording before) {
    }

    private VersionDifference() {
    }

    /** The differences, in the order of the newer version, what was removed at the end. */
    public static List<Change> between(Content before, Content after) {
        Map<UUID, Question> old = new HashMap<>();
        before.questions().forEach(question -> old.put(question.lineageId(), question));
        List<UUID> kept = after.questions().map(Question::lineageId).filter(old::containsKey).toList();
        List<UUID> keptBefore = before.questions().map(Question::lineageId).filter(kept::contains).toList();
        Map<UUID, String> sectionBefore = sections(before);
        Map<UUID, String> sectionNow = sections(after);
        List<Change> changes = new ArrayList<>();
        after.questions().forEach(question -> {
            UUID lineage = question.lineageId();
            Question was = old.get(lineage);
            if (was == null) {
                changes.add(new Change(Kind.ADDED, lineage, question.label(), null));
                return;
            }
            if (!was.label().equals(question.label())) {
                changes.add(new Change(Kind.REWORDED, lineage, question.label(), was.label()));
            }
            if (was.kind() != question.kind() || was.scale() != null && !was.scale().equals(question.scale()) || !answers(was).equals(answers(question))) {
                changes.add(new Change(Kind.ANSWERED_OTHERWISE, lineage, question.label(), null));
            }
            if (was.target() != question.target()) {
                changes.add(new Change(Kind.OTHER_TARGET, lineage, question.label(), null));
            }
            if (kept.indexOf(lineage) != keptBefore.indexOf(lineage) || !sectionBefore.get(lineage).equals(sectionNow.get(lineage))) {
                changes.add(new Change(Kind.MOVED, lineage, question.label(), null));
            }
        });
        List<UUID> now = after.questions().map(Question::lineageId).toList();
        before.questions().filter(question -> !now.contains(question.lineageId()))
                .forEach(question -> changes.add(new Change(Kind.REMOVED, question.lineageId(), question.label(), null)));
        return changes;
    }

    private static List<Wording> answers(Question question) {
        return question.options().stream().map(Option::label).toList();
    }

    private static Map<UUID, String> sections(Content content) {
        Map<UUID, String> sections = new HashMap<>();
        for (Section section : content.sections()) {
            section.questions().forEach(question -> sections.put(question.lineageId(), section.title().french()));
        }
        return sections;
    }
}
