package fr.estrade.list.export;

import fr.estrade.task.Progress;

/** Progress that a test looks at. */
final class FakeProgress implements Progress {
    private boolean cancelled;
    private double last;

    void cancel() {
        cancelled = true;
    }

    double last() {
        return last;
    }

    @Override
    public void fraction(double fraction) {
        last = fraction;
    }

    @Override
    public void message(String message) {
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    @Override
    public void onCancel(Runnable hook) {
        if (cancelled) {
            hook.run();
        }
    }
}
