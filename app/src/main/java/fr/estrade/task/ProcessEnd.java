package fr.estrade.task;

/** What is done when the process is told to end, by whoever tells it so and whatever else it was doing. */
public final class ProcessEnd {

    private ProcessEnd() {
    }

    /** Does this last; the process waits for it. On a thread of its own, while the others still run. */
    public static void then(Runnable last) {
        Runtime.getRuntime().addShutdownHook(new Thread(last, "estrade-end"));
    }
}
