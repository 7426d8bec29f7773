package fr.estrade.journal;

import java.util.List;
import org.jooq.Record;

/**
 * What happens to the rows around two records when they become one.
 *
 * @param following rows that will refer to the one that stays
 * @param clashes   rows of which only one of two can stay
 */
public record MergePlan(List<Following> following, List<Clash> clashes) {

    /**
     * Rows that follow.
     *
     * @param table  their table
     * @param column by which they refer
     */
    public record Following(String table, String column, int count) {
    }

    /**
     * Two rows of which one can stay: both people have a place in the same session.
     *
     * @param table  their table
     * @param column by which they refer to the two records
     * @param stays  the row of the record that stays; it stays too unless told otherwise
     * @param goes   the row of the record that goes
     */
    public record Clash(String table, String column, Record stays, Record goes) {
    }

    public MergePlan {
        following = List.copyOf(following);
        clashes = List.copyOf(clashes);
    }
}
