package fr.estrade.evaluation;

import fr.estrade.db.code.QuestionKind;
import fr.estrade.evaluation.Content.Option;
import fr.estrade.evaluation.Content.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * How an answer is keyed with the digits alone. A scale takes its score; yes is 1 and no 0; an objective takes 2 achieved, 1 partly,
 * 0 not; a choice takes the number of its option, several take theirs one after the other. A place is finished as soon as no further
 * digit can be meant, so that keying forty sheets takes no keys but those of the answers and one a sheet; where a digit may go on
 * (1 or 10 of ten), the first key that cannot belong to it finishes it.
 */
public final class Keypad {

    private Keypad() {
    }

    /** Everything that can be keyed for a question; empty for texts, and for several choices, of which there are too many. */
    private static List<String> codes(Question question) {
        if (question.isScored()) {
            return IntStream.rangeClosed(question.scale().min(), question.scale().max()).mapToObj(String::valueOf).toList();
        }
        return question.kind() == QuestionKind.SINGLE_CHOICE
                ? IntStream.rangeClosed(1, question.options().size()).mapToObj(String::valueOf).toList() : List.of();
    }

    /** Whether what is keyed can still become an answer: the beginning of one, or one. */
    public static boolean accepts(Question question, String keyed) {
        return switch (question.kind()) {
            case TEXT -> true;
            case MULTIPLE_CHOICE -> options(question, keyed).isPresent();
            default -> codes(question).stream().anyMatch(code -> code.startsWith(keyed));
        };
    }

    /** Whether it is an answer, and no further key could make another of it. */
    public static boolean isFinished(Question question, String keyed) {
        return switch (question.kind()) {
            case TEXT -> false;
            case MULTIPLE_CHOICE -> options(question, keyed).filter(chosen -> chosen.size() == question.options().size()).isPresent();
            default -> codes(question).contains(keyed) && codes(question).stream().noneMatch(code -> code.length() > keyed.length() && code.startsWith(keyed));
        };
    }

    /** What was keyed as an answer; empty if it is none, or no answer at all. */
    public static Optional<Keyed> read(Question question, String keyed) {
        if (keyed == null || keyed.isBlank()) {
            return Optional.empty();
        }
        return switch (question.kind()) {
            case TEXT -> Optional.of(new Keyed.Text(keyed.strip()));
            case MULTIPLE_CHOICE -> options(question, keyed).map(Keyed.Chosen::new);
            case SINGLE_CHOICE -> codes(question).contains(keyed)
                    ? Optional.of(new Keyed.Chosen(List.of(question.options().get(Integer.parseInt(keyed) - 1).id()))) : Optional.empty();
            default -> codes(question).contains(keyed) ? Optional.of(new Keyed.Score(Integer.parseInt(keyed))) : Optional.empty();
        };
    }

    /** An answer as it would be keyed. */
    public static String write(Question question, Keyed answer) {
        return switch (answer) {
            case Keyed.Score score -> String.valueOf(score.score());
            case Keyed.Text text -> text.body();
            case Keyed.Chosen chosen -> {
                List<UUID> ids = question.options().stream().map(Option::id).toList();
                List<String> numbers = chosen.optionIds().stream().map(id -> String.valueOf(ids.indexOf(id) + 1)).toList();
                yield String.join(ids.size() > 9 ? " " : "", numbers);
            }
        };
    }

    /** The options of digits keyed one after the other, in the order of the options; parted by spaces where there are more than nine. */
    private static Optional<List<UUID>> options(Question question, String keyed) {
        TreeSet<Integer> numbers = new TreeSet<>();
        for (String number : keyed.strip().split(question.options().size() > 9 ? "[ ,;]+" : "[ ,;]*")) {
            if (!number.matches("\\d{1,3}") || Integer.parseInt(number) < 1 || Integer.parseInt(number) > question.options().size()) {
                return Optional.empty();
            }
            numbers.add(Integer.parseInt(number));
        }
        List<UUID> ids = new ArrayList<>();
        numbers.forEach(number -> ids.add(question.options().get(number - 1).id()));
        return Optional.of(ids);
    }
}
