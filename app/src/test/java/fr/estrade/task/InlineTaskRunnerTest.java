package fr.estrade.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InlineTaskRunnerTest {

    private final List<String> said = new ArrayList<>();

    @Test
    void theWorkIsDoneOnAnotherThreadAndTheCallbackOnThisOneBeforeStartReturns() {
        InlineTaskRunner tasks = new InlineTaskRunner();
        Thread here = Thread.currentThread();
        Thread[] worked = new Thread[1];
        Thread[] delivered = new Thread[1];
        tasks.run("load", () -> worked[0] = Thread.currentThread())
                .latest("key", 60_000)
                .onSuccess(value -> delivered[0] = Thread.currentThread()).start();
        assertThat(worked[0]).isNotNull().isNotSameAs(here);
        assertThat(delivered[0]).isSameAs(here);
        assertThat(tasks.running()).isEmpty();
    }

    @Test
    void aFailureNobodyHandlesFailsTheTest() {
        InlineTaskRunner tasks = new InlineTaskRunner();
        assertThatThrownBy(() -> tasks.run("load", () -> {
            throw new IOException("disk");
        }).onFinally(() -> said.add("end")).start()).isInstanceOf(UnhandledTaskFailure.class)
                .hasMessageContaining("load").hasRootCauseMessage("disk");
        assertThatThrownBy(() -> tasks.run("load", () -> 1).onSuccess(one -> {
            throw new IllegalStateException("broken page");
        }).start()).isInstanceOf(IllegalStateException.class).hasMessage("broken page");
        tasks.run("load", () -> {
            throw new IOException("disk");
        }).onFailure(error -> said.add(error.getMessage())).start();
        assertThat(said).containsExactly("end", "disk");
    }

    @Test
    void aGivenErrorHandlerReceivesInstead() {
        InlineTaskRunner tasks = new InlineTaskRunner((label, error) -> said.add(label + ": " + error.getMessage()));
        tasks.write("save", () -> {
            throw new IOException("disk");
        }).start();
        tasks.onUi("refresh", () -> {
            throw new IllegalStateException("broken");
        });
        assertThat(said).containsExactly("save: disk", "refresh: broken");
    }

    @Test
    void aForgottenStartIsFound() {
        InlineTaskRunner tasks = new InlineTaskRunner();
        tasks.run("load", () -> 1).onSuccess(one -> said.add("never"));
        assertThatThrownBy(() -> tasks.awaitIdle(Duration.ZERO)).hasMessageContaining("load");
        Task<Integer> twice = tasks.run("twice", () -> 2);
        twice.start();
        assertThatThrownBy(twice::start).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void listenersSeeTheTask() {
        InlineTaskRunner tasks = new InlineTaskRunner();
        List<Integer> counts = new ArrayList<>();
        tasks.addListener(running -> counts.add(running.size()));
        tasks.run("load", () -> 1).start();
        assertThat(counts).containsExactly(1, 0);
    }
}
