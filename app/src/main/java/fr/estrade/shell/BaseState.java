package fr.estrade.shell;

import fr.estrade.storage.Base;
import fr.estrade.storage.BaseLocation;
import fr.estrade.storage.OpeningStage;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.FeatureParts;
import fr.estrade.ui.PageFactory;
import fr.estrade.ui.RecordSearch;
import fr.estrade.ui.TodoSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What the window has to work on. */
sealed interface BaseState {

    /** No base yet, or no more. */
    record None() implements BaseState {
    }

    /**
     * A base is being opened.
     *
     * @param location where it is
     * @param stage    what the opening is busy with
     */
    record Opening(BaseLocation location, OpeningStage stage) implements BaseState {
    }

    /**
     * A base is open.
     *
     * @param location      where it is
     * @param base          for backups and what it reports of its opening
     * @param access        to work with
     * @param parts         what each feature offers over it
     * @param demonstration whether it was made just now, with the demonstration in it
     */
    record Open(BaseLocation location, Base base, BaseAccess access, List<FeatureParts> parts, boolean demonstration) implements BaseState {

        /** What makes the pages of that name. */
        Optional<PageFactory> page(String name) {
            return parts.stream().map(part -> part.pages().get(name)).filter(Objects::nonNull).findFirst();
        }

        /** Every kind of record that can be searched. */
        List<RecordSearch> searches() {
            return parts.stream().flatMap(part -> part.searches().stream()).toList();
        }

        /** Where things to do come from. */
        List<TodoSource> todos() {
            return parts.stream().flatMap(part -> part.todos().stream()).toList();
        }
    }

    /**
     * A base could not be opened.
     *
     * @param location where it is
     * @param cause    why
     */
    record Failed(BaseLocation location, Throwable cause) implements BaseState {
    }
}
