package fr.estrade.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What a feature brings to the frame: its place in the navigation, its pages, its commands, and how its records are found from
 * everywhere.
 *
 * <pre>{@code
 * new Feature()
 *         .navigation("offers", Icons.OFFER, "nav.offers")
 *         .page("offers", place -> listPage())
 *         .page("offer", place -> recordPage(place.id()))
 *         .command(Command.of("offer.new", Icons.ADD, this::create))
 *         .finder(new ListFinder(kit, offers, Icons.OFFER, "offer"));
 * }</pre>
 */
public final class Feature {

    /**
     * An entry of the navigation.
     *
     * @param page     name of the page it opens
     * @param titleKey text key of its word
     */
    public record Entry(String page, Icons icon, String titleKey) {
    }

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Function<Place, Page>> pages = new LinkedHashMap<>();
    private final List<Command> commands = new ArrayList<>();
    private final List<Finder> finders = new ArrayList<>();

    /** An entry of the navigation. */
    public Feature navigation(String page, Icons icon, String titleKey) {
        entries.add(new Entry(page, icon, titleKey));
        return this;
    }

    /** A page, by the name that places use; made when it is first visited. */
    public Feature page(String name, Function<Place, Page> factory) {
        if (pages.putIfAbsent(name, factory) != null) {
            throw new IllegalArgumentException("Two pages are named " + name);
        }
        return this;
    }

    /** A command that the palette offers everywhere. */
    public Feature command(Command command) {
        commands.add(command);
        return this;
    }

    /** A way to find records from everywhere. */
    public Feature finder(Finder finder) {
        finders.add(finder);
        return this;
    }

    /** Its entries of the navigation. */
    public List<Entry> entries() {
        return entries;
    }

    /** Its pages by name. */
    public Map<String, Function<Place, Page>> pages() {
        return pages;
    }

    /** Commands for the palette. */
    public List<Command> commands() {
        return commands;
    }

    /** Ways to find records. */
    public List<Finder> finders() {
        return finders;
    }
}
