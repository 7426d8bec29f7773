package fr.estrade.evaluation;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What somebody answered in one place of a sheet. Where they answered nothing there is none. */
public sealed interface Keyed {

    /** A score of the question's scale. */
    record Score(int score) implements Keyed {
    }

    /** One or more of the question's options, each once, in their order. */
    record Chosen(List<UUID> optionIds) implements Keyed {

        public Chosen {
            optionIds = List.copyOf(optionIds);
            if (optionIds.isEmpty()) {
                throw new IllegalArgumentException("Nothing chosen");
            }
        }
    }

    /** Words. */
    record Text(String body) implements Keyed {

        public Text {
            Objects.requireNonNull(body);
        }
    }
}
