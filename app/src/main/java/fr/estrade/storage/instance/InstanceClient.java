package fr.estrade.storage.instance;

import fr.estrade.storage.BaseLocation;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Reaches the process that has a base open. */
public final class InstanceClient implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SocketChannel channel;
    private final DataInputStream in;
    private final DataOutputStream out;

    private InstanceClient(SocketChannel channel) {
        this.channel = channel;
        this.in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel), 1 << 16));
        this.out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
    }

    /** Reaches the process that has a base open; empty if there is none, or none that speaks the same language. */
    public static Optional<InstanceClient> tryConnect(BaseLocation location) {
        return tryConnect(location, PATIENCE);
    }

    static Optional<InstanceClient> tryConnect(BaseLocation location, Duration patience) {
        if (!location.isFolder() || !Files.isDirectory(location.folder())) {
            return Optional.empty();
        }
        try {
            Path socket = SocketPlace.of(location.folder());
            return SocketPlace.isTrusted(socket, location.folder()) ? connect(socket, patience) : Optional.empty();
        } catch (IOException | UnsupportedOperationException nobody) {
            // A socket that a stop left, or no such sockets on this platform.
            return Optional.empty();
        }
    }

    private static Optional<InstanceClient> connect(Path socket, Duration patience) throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.connect(UnixDomainSocketAddress.of(socket));
            if (isAnswering(channel, patience)) {
                InstanceClient client = new InstanceClient(channel);
                if (client.isSameVersion()) {
                    return Optional.of(client);
                }
            }
            channel.close();
            return Optional.empty();
        } catch (IOException | RuntimeException failed) {
            channel.close();
            throw failed;
        }
    }

    /** Waits for the first byte, but not for ever: the other process may hang. */
    private static boolean isAnswering(SocketChannel channel, Duration patience) throws IOException {
        try (Selector selector = Selector.open()) {
            channel.configureBlocking(false);
            SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
            boolean answering = selector.select(patience.toMillis()) > 0;
            key.cancel();
            selector.selectNow();
            channel.configureBlocking(true);
            return answering;
        }
    }

    private boolean isSameVersion() throws IOException {
        Frames.Frame hello = Frames.read(in);
        return hello.type() == Frames.Type.HELLO && hello.content().length == Integer.BYTES
                && ByteBuffer.wrap(hello.content()).getInt() == Frames.VERSION;
    }

    /**
     * Has a request done and waits until it is.
     *
     * @param standard receives the standard output
     * @param error    receives the standard error
     * @return the exit status
     * @throws IOException if the other process went away
     */
    public int run(InstanceRequest request, OutputStream standard, OutputStream error) throws IOException {
        Frames.write(out, Frames.Type.REQUEST, request.toJson());
        while (true) {
            Frames.Frame frame = Frames.read(in);
            switch (frame.type()) {
                case OUT -> standard.write(frame.content());
                case ERR -> error.write(frame.content());
                case END -> {
                    standard.flush();
                    error.flush();
                    return ByteBuffer.wrap(frame.content()).getInt();
                }
                default -> throw new IOException("Not an answer");
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
