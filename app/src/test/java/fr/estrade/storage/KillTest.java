package fr.estrade.storage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.testing.Seed;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Kills the program in the middle of saving, again and again, and looks whether every save that it acknowledged is there. A few
 * rounds here; three hundred with {@code mvn verify -Pfull}.
 */
class KillTest {
    private static final boolean FULL = Boolean.getBoolean("estrade.full");

    private final Random random = Seed.random(KillTest.class);

    /** What a round found. */
    private record Round(int acknowledged, int lost, int recovered) {}

    @Test
    void noAcknowledgedSaveIsLost() throws IOException {
        int rounds = FULL ? 300 : 5;
        Path folder = TestBases.h2Location().folder();
        int recovered = 0;
        for (int round = 1; round <= rounds; round++) {
            Round found = round(folder, SavingLoop.Setting.FULL, true);
            assertThat(found.lost()).as("lost saves in round %d", round).isZero();
            recovered += found.recovered() > 0 ? 1 : 0;
        }
        System.out.printf("%d kills: no save lost; after %d of them H2 alone had forgotten some%n", rounds, recovered);
    }

    @Test
    void aBaseKilledWhileItIsMadeCanBeMade() throws IOException {
        for (int round = 0; round < (FULL ? 30 : 1); round++) {
            Path folder = TestBases.freshFolder();
            Process loop = start(folder, SavingLoop.Setting.FULL);
            long until = System.nanoTime() + (long) (random.nextDouble() * 3e9);
            while (loop.isAlive() && System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            kill(loop);
            loop.onExit().join();
            int acknowledged = loop.inputReader().lines().mapToInt(Integer::parseInt).max().orElse(0);
            try (Base base = Saves.open(folder)) {
                assertThat(IntStream.rangeClosed(1, acknowledged).filter(number -> !SavingLoop.isThere(base, number))).isEmpty();
                assertThat(Saves.complaints(base)).isEmpty();
            }
        }
    }

    /** The counter-proof: with less than we do, saves are lost, and this test sees it. */
    @Test
    void withoutTailAndCheckpointSavesAreLostAndSeenToBe() throws IOException {
        boolean lost = false;
        for (int round = 0; round < 5 && !lost; round++) {
            lost = round(TestBases.h2Location().folder(), SavingLoop.Setting.WITHOUT_TAIL_AND_CHECKPOINT, false).lost() > 0;
        }
        assertThat(lost).isTrue();
    }

    @Test
    void withTheCheckpointAloneSomeAreLostInAFewOfAHundredKills() throws IOException {
        if (!FULL) {
            return;
        }
        int losses = 0;
        int rounds = 300;
        Path folder = TestBases.h2Location().folder();
        for (int round = 0; round < rounds; round++) {
            losses += round(folder, SavingLoop.Setting.WITHOUT_TAIL, false).lost() > 0 ? 1 : 0;
        }
        System.out.printf("With the checkpoint alone, %d of %d kills lost acknowledged saves%n", losses, rounds);
        assertThat(losses).isPositive();
    }

    private Round round(Path folder, SavingLoop.Setting setting, boolean sound) throws IOException {
        List<Integer> acknowledged = killInTheMiddle(folder, setting);
        try (Base base = Base.open(BaseLocation.of(folder), OpenOptions.standard(), setting.environment())) {
            int lost = (int) acknowledged.stream().filter(number -> !SavingLoop.isThere(base, number)).count();
            if (sound) {
                assertThat(Saves.complaints(base)).isEmpty();
            }
            return new Round(acknowledged.size(), lost, base.report().recovered());
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
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true", "-Dlogback.configurationFile=logback-test.xml",
                "-cp", System.getProperty("java.class.path"), SavingLoop.class.getName(), folder.toString(), setting.name())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
