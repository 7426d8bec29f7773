package fr.estrade.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How long the parts of a start took, told when it is over. */
final class Timing {
    private final Clock clock;
    private final Instant started;
    private final List<Part> parts = new ArrayList<>();
    private Instant last;

    /** @param text key of the part's name */
    record Part(String text, Duration duration) {
    }

    Timing(Clock clock, Instant started) {
        this.clock = clock;
        this.started = started;
        this.last = started;
    }

    /** Ends a part that began when the one before ended. A part that was told before is not told again. */
    void end(String text) {
        if (parts.stream().noneMatch(part -> part.text().equals(text))) {
            Instant now = clock.instant();
            parts.add(new Part(text, Duration.between(last, now)));
            last = now;
        }
    }

    List<Part> parts() {
        return List.copyOf(parts);
    }

    /** From the start of the process to the end of the last part. */
    Duration total() {
        return Duration.between(started, last);
    }
}
