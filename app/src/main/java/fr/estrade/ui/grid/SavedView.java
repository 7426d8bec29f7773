package fr.estrade.ui.grid;

import fr.estrade.list.ListQuery;

/**
 * An arrangement of a list that has a name.
 *
 * @param name  as the user wrote it
 * @param query what it shows
 */
public record SavedView(String name, ListQuery query) {
}
