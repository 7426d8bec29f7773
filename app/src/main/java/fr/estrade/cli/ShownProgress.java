package fr.estrade.cli;

import fr.estrade.task.Progress;
import fr.estrade.text.Texts;

/** Tells a person at the terminal how far long work has come; nobody else. A command is cancelled by ending its process. */
final class ShownProgress implements Progress {
    private final Output output;
    private final Texts texts;
    private int shown = -1;

    ShownProgress(Invocation invocation) {
        this.output = invocation.output();
        this.texts = invocation.texts();
    }

    @Override
    public synchronized void fraction(double fraction) {
        int percent = (int) (fraction * 100);
        // What is done at once is not announced.
        if (output.areMessagesSeen() && percent > shown && percent > 0 && (percent < 100 || shown > 0)) {
            shown = percent;
            output.sayProgress(texts.get("cli.progress", percent), percent == 100);
        }
    }

    @Override
    public void message(String message) {
        // The per cent tell enough.
    }

    @Override
    public boolean isCancelled() {
        return false;
    }

    @Override
    public void onCancel(Runnable hook) {
        // Never cancelled.
    }
}
