package fr.estrade.storage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.testing.Seed;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Kills the program in the middle of saving, again and again, and looks whether every save that it acknowledged is there. A few
 * rounds here; three hundred with {@code mvn verify -Pfull}.
 */
class KillTest {
    private static final boolean FULL = Boolean.getBoolean("estrade.full");

    /** More would only make each round longer: every opening reads all of the redo tail. */
    private static final int ROUNDS_OF_A_BASE = 100;

    private final Random random = Seed.random(KillTest.class);

    /**
     * What a round found.
     *
     * @param newest the last save that was acknowledged
     */
    private record Round(int newest, int lost, int recovered) {}

    @Test
    void noAcknowledgedSaveIsLost() throws IOException {
        int rounds = FULL ? 300 : 5;
        int recovered = 0;
        Path folder = null;
        for (int round = 0; round < rounds; round++) {
            // The same base is killed again and again: what one kill leaves is found by a later one.
            folder = round % ROUNDS_OF_A_BASE == 0 ? TestBases.h2Location().folder() : folder;
            Round found = round(folder, SavingLoop.Setting.FULL, true);
            assertThat(found.lost()).as("lost saves in round %d", round + 1).isZero();
            recovered += found.recovered() > 0 ? 1 : 0;
            if (round % ROUNDS_OF_A_BASE == ROUNDS_OF_A_BASE - 1 || round == rounds - 1) {
                assertThat(lostOf(folder, found.newest())).as("saves lost by round %d", round + 1).isEmpty();
            }
        }
        System.out.printf("%d kills: no save lost; after %d of them H2 alone had forgotten some%n", rounds, recovered);
    }

    /** Those that an earlier round had found. */
    private static List<Integer> lostOf(Path folder, int newest) {
        try (Base base = Saves.open(folder)) {
            return IntStream.rangeClosed(1, newest).filter(number -> !SavingLoop.isThere(base, number)).boxed().toList();
        }
    }

    @Test
    void aBaseKilledWhileItIsMadeCanBeMade() throws IOException, InterruptedException {
        for (int round = 0; round < (FULL ? 30 : 1); round++) {
            Path folder = TestBases.freshFolder();
            Process loop = start(folder, SavingLoop.Setting.FULL);
            loop.waitFor(random.nextInt(3_000), TimeUnit.MILLISECONDS);
            kill(loop);
            loop.onExit().join();
            int acknowledged = loop.inputReader().lines().mapToInt(Integer::parseInt).max().orElse(0);
            assertThat(lostOf(folder, acknowledged)).isEmpty();
            try (Base base = Saves.open(folder)) {
                assertThat(Saves.complaints(base)).isEmpty();
            }
        }
    }

    /** The counter-proof: with less than we do, saves are lost, and this test sees it. */
    @Test
    void withoutTailAndCheckpointSavesAreLostAndSeenToBe() throws IOException {
        assertThat(roundsUntilALoss(SavingLoop.Setting.WITHOUT_TAIL_AND_CHECKPOINT, 5)).isPositive();
    }

    @Test
    void withTheCheckpointAloneSomeAreLostInAFewOfAHundredKills() throws IOException {
        if (!FULL) {
            return;
        }
        int rounds = roundsUntilALoss(SavingLoop.Setting.WITHOUT_TAIL, 600);
        System.out.printf("With the checkpoint alone, kill %d lost acknowledged saves%n", rounds);
        assertThat(rounds).isPositive();
    }

    /** The number of the round that lost something; 0 if none did. */
    private int roundsUntilALoss(SavingLoop.Setting setting, int most) throws IOException {
        Path folder = null;
        for (int round = 0; round < most; round++) {
            folder = round % ROUNDS_OF_A_BASE == 0 ? TestBases.h2Location().folder() : folder;
            if (round(folder, setting, false).lost() > 0) {
                return round + 1;
            }
        }
        return 0;
    }

    private Round round(Path folder, SavingLoop.Setting setting, boolean sound) throws IOException {
        List<Integer> acknowledged = killInTheMiddle(folder, setting);
        try (Base base = Base.open(BaseLocation.of(folder), OpenOptions.standard(), setting.environment())) {
            int lost = (int) acknowledged.stream().filter(number -> !SavingLoop.isThere(base, number)).count();
            if (sound) {
                assertThat(Saves.complaints(base)).isEmpty();
            }
            return new Round(acknowledged.getLast(), lost, base.report().recovered());
        }
    }

    /** Runs the loop, kills it 0.1 to 2 s after its first save, and tells which saves it had acknowledged. */
    private List<Integer> killInTheMiddle(Path folder, SavingLoop.Setting setting) throws IOException {
        Process loop = start(folder, setting);
        List<Integer> acknowledged = new ArrayList<>();
        try (BufferedReader lines = loop.inputReader()) {
            long until = Long.MAX_VALUE;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                acknowledged.add(Integer.valueOf(line));
                if (acknowledged.size() == 1) {
                    until = System.nanoTime() + 100_000_000L + (long) (random.nextDouble() * 1.9e9);
                }
                if (System.nanoTime() >= until) {
                    kill(loop);
                }
            }
        }
        loop.onExit().join();
        assertThat(acknowledged).as("saves before the kill").isNotEmpty();
        return acknowledged;
    }

    /** By its handle: killing a Process closes its output, and with it what it had still said. */
    private static void kill(Process loop) {
        loop.toHandle().destroyForcibly();
    }

    private static Process start(Path folder, SavingLoop.Setting setting) throws IOException {
        return ChildProgram.start(SavingLoop.class, folder.toString(), setting.name());
    }
}
