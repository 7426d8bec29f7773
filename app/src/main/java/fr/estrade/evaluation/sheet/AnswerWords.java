package fr.estrade.evaluation.sheet;

import fr.estrade.db.code.QuestionKind;
import fr.estrade.evaluation.Content.Option;
import fr.estrade.evaluation.Content.Question;
import fr.estrade.evaluation.Keyed;
import fr.estrade.evaluation.Wording;
import fr.estrade.text.SearchKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Understands an answer as form tools write it: the number, the word that stands for it, several choices in one cell. */
final class AnswerWords {
    private static final Pattern NUMBER = Pattern.compile("([+-]?\\d{1,3})(?:[.,]0+)?");
    /** "4 - Tout à fait d'accord", "10 (très probable)". */
    private static final Pattern NUMBERED = Pattern.compile("([+-]?\\d{1,3})\\s*[-–:.)(=]\\s*\\D.*", Pattern.DOTALL);
    private static final Map<String, Integer> YES_NO = Map.of("oui", 1, "yes", 1, "o", 1, "y", 1, "vrai", 1, "true", 1, "non", 0, "no", 0, "n", 0);
    private static final Map<String, Integer> ACHIEVED = Map.ofEntries(Map.entry("atteint", 2), Map.entry("atteints", 2), Map.entry("oui", 2),
            Map.entry("achieved", 2), Map.entry("yes", 2), Map.entry("en partie", 1), Map.entry("partiellement", 1), Map.entry("partiellement atteint", 1),
            Map.entry("atteint en partie", 1), Map.entry("partly", 1), Map.entry("partially", 1), Map.entry("non atteint", 0), Map.entry("pas atteint", 0),
            Map.entry("non", 0), Map.entry("not achieved", 0), Map.entry("not", 0), Map.entry("no", 0));

    private AnswerWords() {
    }

    /** The answer; empty if the text is none to that question. */
    static Optional<Keyed> read(Question question, String text) {
        if (question.kind() == QuestionKind.TEXT) {
            return Optional.of(new Keyed.Text(text.strip()));
        }
        return question.isScored() ? score(question, text.strip()).filter(question.scale()::holds).map(Keyed.Score::new)
                : choices(question, text.strip()).filter(ids -> question.kind() == QuestionKind.MULTIPLE_CHOICE || ids.size() == 1).map(Keyed.Chosen::new);
    }

    private static Optional<Integer> score(Question question, String text) {
        String key = SearchKey.of(text);
        Optional<Integer> word = question.options().stream().filter(option -> option.score() != null && isCalled(option.label(), key))
                .map(Option::score).findFirst();
        Map<String, Integer> usual = question.kind() == QuestionKind.YES_NO ? YES_NO : question.kind() == QuestionKind.OBJECTIVES ? ACHIEVED : Map.of();
        return word.or(() -> Optional.ofNullable(usual.get(key))).or(() -> number(text));
    }

    private static boolean isCalled(Wording label, String key) {
        return Stream.of(label.french(), label.english()).anyMatch(word -> word != null && SearchKey.of(word).equals(key));
    }

    private static Optional<Integer> number(String text) {
        for (Pattern pattern : List.of(NUMBER, NUMBERED)) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.matches()) {
                return Optional.of(Integer.valueOf(matcher.group(1)));
            }
        }
        return Optional.empty();
    }

    /** The choices in the order of the options. A choice may itself have a comma: the longest part that is one is taken first. */
    private static Optional<List<UUID>> choices(Question question, String text) {
        Set<UUID> chosen = new LinkedHashSet<>();
        for (String some : text.split(";")) {
            if (!some.isBlank() && !take(question, new ArrayList<>(Arrays.asList(some.split(","))), chosen)) {
                return Optional.empty();
            }
        }
        return chosen.isEmpty() ? Optional.empty()
                : Optional.of(question.options().stream().map(Option::id).filter(chosen::contains).toList());
    }

    private static boolean take(Question question, List<String> parts, Set<UUID> into) {
        while (!parts.isEmpty()) {
            int length = parts.size();
            Optional<UUID> found = Optional.empty();
            while (length > 0 && found.isEmpty()) {
                found = choice(question, String.join(",", parts.subList(0, length)).strip());
                length -= found.isEmpty() ? 1 : 0;
            }
            if (found.isEmpty()) {
                return false;
            }
            into.add(found.get());
            parts.subList(0, length).clear();
        }
        return true;
    }

    private static Optional<UUID> choice(Question question, String text) {
        String key = SearchKey.of(text);
        Optional<UUID> called = question.options().stream().filter(option -> isCalled(option.label(), key)).map(Option::id).findFirst();
        return called.or(() -> number(text).filter(number -> number >= 1 && number <= question.options().size())
                .map(number -> question.options().get(number - 1).id()));
    }
}
