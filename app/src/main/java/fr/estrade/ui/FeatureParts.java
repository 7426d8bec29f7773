package fr.estrade.ui;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** What a {@link Feature} offers over an open base, said one after the other. Used on the thread of the user interface. */
public final class FeatureParts {

    private final Map<String, PageFactory> pages = new LinkedHashMap<>();
    private final List<Function<Kit, Command>> commands = new ArrayList<>();
    private final List<Function<Kit, Command>> beginnings = new ArrayList<>();
    private final List<RecordSearch> searches = new ArrayList<>();
    private final List<TodoSource> todos = new ArrayList<>();
    private final List<Callable<List<Place>>> samples = new ArrayList<>();

    /**
     * A page, under the name that places call it by.
     *
     * @throws IllegalArgumentException if the name is taken
     */
    public FeatureParts page(String name, PageFactory factory) {
        if (pages.putIfAbsent(name, Objects.requireNonNull(factory)) != null) {
            throw new IllegalArgumentException("Two pages are named " + name);
        }
        return this;
    }

    /** Something that can be done from everywhere, such as a new record: it stands in the palette, and its shortcut holds. */
    public FeatureParts command(Function<Kit, Command> command) {
        commands.add(Objects.requireNonNull(command));
        return this;
    }

    /** What one begins with in an empty base; on the home page its shortcut is that of something new. */
    public FeatureParts beginning(Function<Kit, Command> command) {
        beginnings.add(Objects.requireNonNull(command));
        return this;
    }

    /** Records that the search finds, and whose recent ones the home page shows. */
    public FeatureParts search(RecordSearch search) {
        searches.add(Objects.requireNonNull(search));
        return this;
    }

    /** What there is to do today, for the home page. */
    public FeatureParts todos(TodoSource source) {
        todos.add(Objects.requireNonNull(source));
        return this;
    }

    /**
     * Places worth a picture in the screenshot run, beside each page without a record and the first record of each search.
     *
     * @param places is called where the base may be read
     */
    public FeatureParts samples(Callable<List<Place>> places) {
        samples.add(Objects.requireNonNull(places));
        return this;
    }

    /** The pages by name, in the order in which they were given. */
    public Map<String, PageFactory> pages() {
        return Collections.unmodifiableMap(pages);
    }

    /** What makes each command. */
    public List<Function<Kit, Command>> commands() {
        return List.copyOf(commands);
    }

    /** What makes each command that one begins with. */
    public List<Function<Kit, Command>> beginnings() {
        return List.copyOf(beginnings);
    }

    /** The kinds of records that can be searched. */
    public List<RecordSearch> searches() {
        return List.copyOf(searches);
    }

    /** Where things to do come from. */
    public List<TodoSource> todos() {
        return List.copyOf(todos);
    }

    /** Where places worth a picture come from. */
    public List<Callable<List<Place>>> samples() {
        return List.copyOf(samples);
    }
}
