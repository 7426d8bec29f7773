package fr.estrade.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BackgroundTaskRunnerTest {

    private final UiThread ui = new UiThread();
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());
    private final List<Runnable> delayed = Collections.synchronizedList(new ArrayList<>());
    private final BackgroundTaskRunner tasks = new BackgroundTaskRunner(ui,
            (label, error) -> said.add("error in " + label + ": " + error.getMessage()),
            (millis, action) -> delayed.add(action));

    @AfterEach
    void close() {
        tasks.close();
        ui.close();
    }

    private void idle() throws InterruptedException {
        assertThat(tasks.awaitIdle(Duration.ofSeconds(20))).isTrue();
    }

    @Test
    void workRunsElsewhereAndItsResultComesBackToTheInterface() throws Exception {
        AtomicBoolean workedOnUi = new AtomicBoolean(true);
        AtomicBoolean deliveredOnUi = new AtomicBoolean();
        tasks.run("load", () -> {
            workedOnUi.set(ui.isCurrent());
            return "offer";
        }).onSuccess(offer -> {
            said.add(offer);
            deliveredOnUi.set(ui.isCurrent());
        }).onFinally(() -> said.add("end")).start();
        idle();
        assertThat(said).containsExactly("offer", "end");
        assertThat(workedOnUi).isFalse();
        assertThat(deliveredOnUi).isTrue();
    }

    @Test
    void aFailureGoesToItsHandlerOrElseToTheRunners() throws Exception {
        tasks.run("a", () -> {
            throw new IOException("disk");
        }).onFailure(error -> said.add("own " + error.getMessage())).start();
        idle();
        tasks.run("b", () -> {
            throw new IOException("disk");
        }).onSuccess(value -> said.add("never")).onFinally(() -> said.add("end")).start();
        idle();
        tasks.run("c", () -> {
            throw new FileNotFoundException("file");
        }).onFailure(IllegalStateException.class, error -> said.add("never"))
                .onFailure(IOException.class, error -> said.add("typed " + error.getMessage()))
                .onFailure(error -> said.add("never")).start();
        idle();
        tasks.run("d", () -> {
            throw new IllegalArgumentException("other");
        }).onFailure(IOException.class, error -> said.add("never")).start();
        idle();
        assertThat(said).containsExactly("own disk", "error in b: disk", "end", "typed file", "error in d: other");
    }

    @Test
    void noFailureOfACallbackIsLost() throws Exception {
        tasks.run("success", () -> 1).onSuccess(one -> {
            throw new IllegalStateException("broken page");
        }).onFailure(error -> said.add("never")).onFinally(() -> said.add("end")).start();
        idle();
        tasks.run("failure", () -> {
            throw new IOException("disk");
        }).onFailure(error -> {
            throw new IllegalStateException("broken dialog");
        }).onFinally(() -> {
            throw new IllegalStateException("broken end");
        }).start();
        idle();
        tasks.run("error", () -> {
            throw new StackOverflowError("deep");
        }).start();
        idle();
        tasks.onUi("refresh", () -> {
            throw new IllegalStateException("broken refresh");
        });
        idle();
        assertThat(said).containsExactly("error in success: broken page", "end", "error in failure: broken dialog",
                "error in failure: broken end", "error in error: deep", "error in refresh: broken refresh");
    }

    @Test
    void anErrorHandlerThatFailsStopsNothing() throws Exception {
        try (BackgroundTaskRunner fragile = new BackgroundTaskRunner(ui, (label, error) -> {
            throw new IllegalStateException("no window");
        })) {
            fragile.run("a", () -> {
                throw new IOException("disk");
            }).onFinally(() -> said.add("end")).start();
            assertThat(fragile.awaitIdle(Duration.ofSeconds(20))).isTrue();
        }
        assertThat(said).containsExactly("end");
    }

    @Test
    void writesWaitForEachOtherInOrder() throws Exception {
        AtomicInteger together = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            int number = i;
            tasks.write("save " + i, () -> {
                most.accumulateAndGet(together.incrementAndGet(), Math::max);
                order.add(number);
                together.decrementAndGet();
            }).start();
        }
        idle();
        assertThat(most).hasValue(1);
        assertThat(order).containsExactlyElementsOf(IntStream.range(0, 50).boxed().toList());
    }

    @Test
    void readsDoNotWaitForAWrite() throws Exception {
        CountDownLatch readDone = new CountDownLatch(1);
        tasks.write("save", () -> readDone.await()).start();
        tasks.run("load", () -> "read").onSuccess(text -> {
            said.add(text);
            readDone.countDown();
        }).start();
        idle();
        assertThat(said).containsExactly("read");
    }

    @Test
    void onlyTheNewestSearchIsDelivered() throws Exception {
        CountDownLatch firstRuns = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        tasks.run("search", () -> {
            firstRuns.countDown();
            release.await();
            return "p";
        }).latest("offers", 0).onSuccess(said::add).onCancelled(() -> said.add("p obsolete")).start();
        firstRuns.await();
        tasks.run("search", () -> "pi").latest("offers", 0).onSuccess(said::add)
                .onCancelled(() -> said.add("pi obsolete")).start();
        tasks.run("search", () -> "other").latest("sessions", 0).onSuccess(said::add).start();
        tasks.run("search", () -> "pil").latest("offers", 0).onSuccess(said::add).start();
        release.countDown();
        idle();
        assertThat(said).containsExactlyInAnyOrder("pi obsolete", "other", "p obsolete", "pil");
        assertThat(said).containsSubsequence("p obsolete", "pil");
    }

    @Test
    void aDelayedSearchIsNotBegunWhenANewerOneComes() throws Exception {
        for (String typed : List.of("p", "pi", "pil")) {
            tasks.run("search", () -> {
                said.add("work " + typed);
                return typed;
            }).latest("offers", 250).onSuccess(said::add).start();
        }
        List.copyOf(delayed).forEach(Runnable::run);
        idle();
        assertThat(said).containsExactly("work pil", "pil");
    }

    @Test
    void theUsualDelayPasses() throws Exception {
        CountDownLatch found = new CountDownLatch(1);
        try (BackgroundTaskRunner real = new BackgroundTaskRunner(ui, (label, error) -> said.add("error"))) {
            real.run("search", () -> "found").latest("offers", 5).onSuccess(word -> {
                said.add(word);
                found.countDown();
            }).start();
            assertThat(found.await(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(said).containsExactly("found");
    }

    @Test
    void whoeverWaitsForTheEndKeepsNoPause() throws Exception {
        tasks.run("search", () -> "first").latest("offers", 60_000).onSuccess(word -> {
            said.add(word);
            tasks.run("search", () -> "second").latest("offers", 60_000).onSuccess(said::add).start();
        }).start();
        idle();
        assertThat(said).as("the one that was due, and the one that it started").containsExactly("first", "second");
    }

    @Test
    void longWorkTellsItsProgressAndCanBeCancelled() throws Exception {
        List<Double> fractions = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch seen = new CountDownLatch(1);
        CountDownLatch half = new CountDownLatch(1);
        tasks.addListener(running -> running.stream().filter(TaskHandle::isLong).forEach(task -> {
            fractions.add(task.fraction());
            if (task.fraction() == 0.5) {
                said.add(task.label() + " " + task.message());
                seen.countDown();
            }
        }));
        AtomicBoolean statementCancelled = new AtomicBoolean();
        TaskHandle export = tasks.run("export", progress -> {
            progress.onCancel(() -> statementCancelled.set(true));
            progress.message("row 5");
            progress.steps(5, 10);
            half.countDown();
            while (true) {
                progress.steps(5, 10);
                progress.checkCancelled();
                Thread.onSpinWait();
            }
        }).onSuccess(value -> said.add("never")).onFailure(error -> said.add("never"))
                .onCancelled(() -> said.add("cancelled")).start();
        half.await();
        seen.await();
        export.cancel();
        idle();
        assertThat(said).contains("export row 5").endsWith("cancelled").doesNotContain("never");
        assertThat(fractions).contains(0.5);
        assertThat(statementCancelled).isTrue();
        assertThat(export.isDone()).isTrue();
        assertThat(tasks.running()).isEmpty();
    }

    @Test
    void aReadCancelledOnTheInterfaceDeliversNothingAfterwards() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        ui.execute(() -> {
            TaskHandle load = tasks.run("load", () -> {
                release.await();
                return "late";
            }).onSuccess(said::add).start();
            load.cancel();
            release.countDown();
        });
        release.await();
        idle();
        assertThat(said).isEmpty();
    }

    @Test
    void aWriteThatEndedIsNeverCalledCancelled() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        TaskHandle save = tasks.write("save", () -> {
            begun.countDown();
            release.await();
            return "saved";
        }).onSuccess(said::add).onCancelled(() -> said.add("never")).start();
        TaskHandle waiting = tasks.write("second", () -> said.add("never")).onCancelled(() -> said.add("dropped")).start();
        begun.await();
        save.cancel();
        waiting.cancel();
        release.countDown();
        idle();
        assertThat(said).containsExactly("saved", "dropped");
    }

    @Test
    void closingWaitsForWritesAndDropsReads() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        tasks.run("export", progress -> {
            begun.countDown();
            while (true) {
                progress.checkCancelled();
                Thread.onSpinWait();
            }
        }).onCancelled(() -> said.add("export cancelled")).start();
        begun.await();
        AtomicInteger written = new AtomicInteger();
        for (int i = 0; i < 20; i++) {
            tasks.write("save", () -> written.incrementAndGet()).start();
        }
        tasks.write("draft", () -> written.incrementAndGet()).latest("draft", 60_000).start();
        tasks.close();
        assertThat(written).hasValue(21);
        idle();
        assertThat(said).containsExactly("export cancelled");
        tasks.run("late read", () -> said.add("never")).start();
        tasks.write("late save", () -> said.add("never")).start();
        idle();
        assertThat(said).containsExactly("export cancelled", "error in late save: Writes are no longer taken");
    }

    @Test
    void aScopeThatClosesTakesItsReadsWithItAndNoOthers() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        TaskScope page = new TaskScope(tasks);
        page.run("load page", () -> {
            release.await();
            return "page";
        }).onSuccess(said::add).start();
        page.write("save page", () -> {
            release.await();
            return "saved";
        }).onSuccess(said::add).start();
        tasks.run("load frame", () -> {
            release.await();
            return "frame";
        }).onSuccess(said::add).start();
        page.close();
        release.countDown();
        idle();
        assertThat(said).containsExactlyInAnyOrder("saved", "frame");
    }

    @Test
    void callbacksMayStartTasksAndIdleWaitsForThem() throws Exception {
        tasks.run("1", () -> 1).onSuccess(one ->
                tasks.run("2", () -> 2).onSuccess(two ->
                        tasks.write("3", () -> 3).onSuccess(three -> said.add("three")).start()).start()).start();
        idle();
        assertThat(said).containsExactly("three");
    }

    @Test
    void aListenerSeesTasksComeAndGo() throws Exception {
        List<Integer> counts = Collections.synchronizedList(new ArrayList<>());
        TaskListener listener = running -> counts.add(running.size());
        tasks.addListener(listener);
        CountDownLatch release = new CountDownLatch(1);
        tasks.run("a", () -> release.await()).start();
        ui.execute(release::countDown);
        idle();
        assertThat(counts).contains(1).endsWith(0);
        tasks.removeListener(listener);
        counts.clear();
        tasks.run("b", () -> 1).start();
        idle();
        assertThat(counts).isEmpty();
    }

    @Test
    void aUserInterfaceThatIsGoneHoldsNobodyUp() throws Exception {
        try (BackgroundTaskRunner orphan = new BackgroundTaskRunner(action -> {
            throw new RejectedExecutionException("gone");
        }, (label, error) -> said.add("error"))) {
            orphan.write("save", () -> said.add("written")).start();
            orphan.onUi("refresh", () -> said.add("never"));
            assertThat(orphan.awaitIdle(Duration.ofSeconds(20))).isTrue();
        }
        assertThat(said).containsExactly("written");
    }
}
