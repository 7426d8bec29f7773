package fr.estrade.offer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which of several wordings of what a sheet must state counts. */
final class Referentials {
    private static final int MOST_DIGITS = 9;

    private Referentials() {
    }

    /** The newest: of "V9" and "V10" it is "V10". */
    static Optional<String> current(List<String> names) {
        return names.stream().max((one, other) -> {
            int byNumber = Integer.compare(number(one), number(other));
            return byNumber != 0 ? byNumber : one.compareTo(other);
        });
    }

    private static int number(String name) {
        String digits = Stream.of(name.split("\\D+")).filter(part -> !part.isEmpty()).findFirst().orElse("0");
        return digits.length() > MOST_DIGITS ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }
}
