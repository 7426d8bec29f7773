package fr.estrade.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estrade.testing.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {
    /** Positions are stored in columns of this length. */
    private static final int COLUMN = 60;

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"-,-", "a,-", "-,a", "a,b", "a,a1", "a,a01", "a,ai", "a5,a6x", "z,-", "zz,-", "zzz,-", "-,1", "-,001", "-,01", "az,b", "azz9,b", "0a1,1", "i,i0001"})
    void findsAPlaceBetween(String before, String after) {
        assertBetween(before, Position.between(before, after), after);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"b,a", "a,a", "A,b", "a0,b", "'',b", "a,é"})
    void refusesWhatHasNoPlaceBetween(String before, String after) {
        assertThatThrownBy(() -> Position.between(before, after)).isInstanceOf(IllegalArgumentException.class);
    }

    @RepeatedTest(20)
    void keepsAnyRandomEditingInOrder() {
        Random random = Seed.random(PositionTest.class);
        List<String> rows = new ArrayList<>(Position.spread(random.nextInt(5)));
        for (int i = 0; i < 2_000; i++) {
            int index = random.nextInt(rows.size() + 1);
            int many = random.nextInt(10) == 0 ? random.nextInt(40) : 1;
            String before = index == 0 ? null : rows.get(index - 1);
            String after = index == rows.size() ? null : rows.get(index);
            List<String> added = Position.between(before, after, many);
            assertThat(added).hasSize(many);
            rows.addAll(index, added);
            if (random.nextInt(3) == 0) {
                rows.remove(random.nextInt(rows.size()));
            }
        }
        assertOrdered(rows);
        assertThat(rows).allMatch(row -> row.length() <= COLUMN);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 35, 36, 1_000, 50_000})
    void spreadsEvenlyAndShort(int count) {
        List<String> rows = Position.spread(count);
        assertThat(rows).hasSize(count);
        assertOrdered(rows);
        assertThat(rows).allMatch(row -> row.length() <= 4);
    }

    @Test
    void staysShortWhereLinesAreTypedOneAfterTheOther() {
        assertThat(longestOf(10_000, null, null, true)).isLessThanOrEqualTo(7);
        assertThat(longestOf(10_000, "a", "b", true)).isLessThanOrEqualTo(8);
        assertThat(longestOf(10_000, null, null, false)).isLessThanOrEqualTo(7);
        assertThat(longestOf(10_000, "a", "b", false)).isLessThanOrEqualTo(8);
    }

    @Test
    void fitsItsColumnForHundredsOfRowsInsertedToAndFro() {
        String low = "a";
        String high = "b";
        for (int i = 0; i < 170; i++) {
            String between = Position.between(low, high);
            assertBetween(low, between, high);
            if (i % 2 == 0) {
                low = between;
            } else {
                high = between;
            }
        }
        assertThat(low.length()).isLessThanOrEqualTo(COLUMN);
    }

    private static int longestOf(int count, String before, String after, boolean forward) {
        String low = before;
        String high = after;
        int longest = 0;
        for (int i = 0; i < count; i++) {
            String next = Position.between(low, high);
            assertBetween(low, next, high);
            longest = Math.max(longest, next.length());
            if (forward) {
                low = next;
            } else {
                high = next;
            }
        }
        return longest;
    }

    private static void assertBetween(String before, String position, String after) {
        assertThat(Position.isValid(position)).as("“%s” is a position", position).isTrue();
        if (before != null) {
            assertThat(position).isGreaterThan(before);
        }
        if (after != null) {
            assertThat(position).isLessThan(after);
        }
    }

    private static void assertOrdered(List<String> rows) {
        for (int i = 0; i < rows.size(); i++) {
            assertThat(Position.isValid(rows.get(i))).as("“%s” is a position", rows.get(i)).isTrue();
            if (i > 0) {
                assertThat(rows.get(i)).isGreaterThan(rows.get(i - 1));
            }
        }
    }
}
