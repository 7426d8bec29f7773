package fr.estrade.ui.lines;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.testing.Seed;
import fr.estrade.ui.lines.LinesEdit.Gesture;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LinesEditTest {

    private static List<Line> lines(int count) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(new Line(new UUID(0, i), "ligne " + i, 0));
        }
        return lines;
    }

    @Test
    void aMoveConcernsTheMovedLineAlone() {
        List<Line> before = lines(5);
        List<Line> after = new ArrayList<>(before);
        Line moved = after.remove(0);
        after.add(3, moved);
        LinesEdit edit = new LinesEdit(Gesture.MOVED, before, after);
        assertThat(edit.placed()).containsExactly(moved);
        assertThat(edit.predecessor(moved)).isEqualTo(before.get(3));
        assertThat(edit.successor(moved)).isEqualTo(before.get(4));
        assertThat(edit.added()).isEmpty();
        assertThat(edit.changed()).isEmpty();
    }

    @Test
    void newLinesAreAlwaysPlaced() {
        List<Line> before = lines(3);
        List<Line> after = new ArrayList<>(before);
        Line fresh = new Line(new UUID(1, 1), "neuve", 0);
        after.add(1, fresh);
        assertThat(new LinesEdit(Gesture.TYPED, before, after).placed()).containsExactly(fresh);
    }

    @Test
    void whatIsNotPlacedKeepsItsOrderWhateverTheShuffle() {
        Random random = Seed.random(LinesEditTest.class);
        for (int round = 0; round < 200; round++) {
            List<Line> before = lines(1 + random.nextInt(12));
            List<Line> after = new ArrayList<>(before);
            Collections.shuffle(after, random);
            List<Line> placed = new LinesEdit(Gesture.MOVED, before, after).placed();
            List<Line> stayed = new ArrayList<>(after);
            stayed.removeAll(placed);
            assertThat(stayed).isSortedAccordingTo(Comparator.comparing(before::indexOf));
        }
    }
}
