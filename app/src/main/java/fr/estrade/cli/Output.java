package fr.estrade.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Where a command writes: what was asked for to one stream, messages to the other, both in UTF-8. */
final class Output {
    private static final int BUFFER = 1 << 16;

    private final OutputStream data;
    private final OutputStream errors;
    private final PrintWriter messages;
    private final boolean terminal;
    private final boolean messagesSeen;

    /** Whoever reads the output has read enough and gone. Not a failure. */
    static final class ReaderGoneException extends UncheckedIOException {
        private static final long serialVersionUID = 1;

        ReaderGoneException(IOException cause) {
            super(cause);
        }
    }

    /**
     * @param terminal     whether a person sees the data
     * @param messagesSeen whether a person sees the messages
     */
    Output(OutputStream out, OutputStream err, boolean terminal, boolean messagesSeen) {
        this.data = new BufferedOutputStream(new Watched(out), BUFFER);
        this.errors = err;
        this.messages = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
        this.terminal = terminal;
        this.messagesSeen = messagesSeen;
    }

    /** For messages that come from elsewhere; to be flushed, not closed. */
    OutputStream errors() {
        return errors;
    }

    /** For data of any kind; to be flushed, not closed. */
    OutputStream data() {
        return data;
    }

    /** For data that is text; to be flushed, not closed. */
    Writer text() {
        return new OutputStreamWriter(data, StandardCharsets.UTF_8);
    }

    /** Writes lines of text that were asked for. */
    void print(String lines) {
        try {
            data.write((lines + "\n").getBytes(StandardCharsets.UTF_8));
            data.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Writes a message. */
    void say(String message) {
        messages.println(message);
    }

    /**
     * Writes how far long work has come: over what it wrote before where a person sees it.
     *
     * @param last nothing more comes
     */
    void sayProgress(String message, boolean last) {
        if (messagesSeen) {
            messages.print("\r" + message + (last ? "\n" : ""));
            messages.flush();
        } else {
            messages.println(message);
        }
    }

    /** Whether a person sees the messages as they come. */
    boolean areMessagesSeen() {
        return messagesSeen;
    }

    PrintWriter messages() {
        return messages;
    }

    /** Whether a person sees the data as it comes. */
    boolean isTerminal() {
        return terminal;
    }

    void flush() {
        try {
            data.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        messages.flush();
    }

    /** Tells a reader that has gone from every other failure to write. */
    private static final class Watched extends OutputStream {
        private final OutputStream out;

        Watched(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            try {
                out.write(bytes, from, length);
            } catch (IOException failed) {
                throw told(failed);
            }
        }

        @Override
        public void flush() {
            try {
                out.flush();
            } catch (IOException failed) {
                throw told(failed);
            }
        }

        /** Only the system's sentence tells a closed pipe from a full disk; it has this word in it in every language met so far. */
        private static UncheckedIOException told(IOException failed) {
            boolean gone = failed.getMessage() != null && failed.getMessage().toLowerCase(Locale.ROOT).contains("pipe");
            return gone ? new ReaderGoneException(failed) : new UncheckedIOException(failed);
        }
    }
}
