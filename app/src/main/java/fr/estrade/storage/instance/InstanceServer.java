package fr.estrade.storage.instance;

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
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens for second starts on a base that this process has open. The socket can be reached by this user only; whoever reaches it
 * can do what the user can do with the program anyway.
 */
public final class InstanceServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(InstanceServer.class);
    /** What a handler says of itself that failed. */
    private static final int FAILED = 70;

    private final Path socket;
    private final ServerSocketChannel channel;
    private final InstanceHandler handler;
    private final Executor executor;

    private InstanceServer(Path socket, ServerSocketChannel channel, InstanceHandler handler, Executor executor) {
        this.socket = socket;
        this.channel = channel;
        this.handler = handler;
        this.executor = executor;
    }

    /**
     * Begins to listen. The base must be open in this process: a socket that lies there is then one that a stop left.
     *
     * @param baseFolder the base's folder
     * @param handler    does what is asked for
     * @param executor   gives a thread to listen on for as long as the server is open, and one for each request
     * @throws IOException if the platform has no such sockets or the folder takes none; the program works without
     */
    public static InstanceServer start(Path baseFolder, InstanceHandler handler, Executor executor) throws IOException {
        Path socket = SocketPlace.of(baseFolder);
        Files.deleteIfExists(socket);
        ServerSocketChannel channel;
        try {
            channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        } catch (UnsupportedOperationException notHere) {
            throw new IOException("No such sockets on this platform", notHere);
        }
        try {
            channel.bind(UnixDomainSocketAddress.of(socket));
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
            }
            InstanceServer server = new InstanceServer(socket, channel, handler, executor);
            executor.execute(server::listen);
            return server;
        } catch (IOException | RuntimeException failed) {
            channel.close();
            throw failed;
        }
    }

    private void listen() {
        while (channel.isOpen()) {
            try {
                SocketChannel client = channel.accept();
                executor.execute(() -> answer(client));
            } catch (ClosedChannelException closed) {
                return;
            } catch (IOException | RuntimeException failed) {
                LOG.warn("A second start could not be heard", failed);
            }
        }
    }

    private void answer(SocketChannel client) {
        try (SocketChannel open = client) {
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(open), 1 << 16));
            DataInputStream in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(open)));
            Frames.write(out, Frames.Type.HELLO, ByteBuffer.allocate(Integer.BYTES).putInt(Frames.VERSION).array());
            Frames.Frame asked = Frames.read(in);
            if (asked.type() != Frames.Type.REQUEST) {
                throw new IOException("Not a request");
            }
            int status = handle(InstanceRequest.ofJson(asked.content()), out);
            Frames.write(out, Frames.Type.END, ByteBuffer.allocate(Integer.BYTES).putInt(status).array());
        } catch (IOException gone) {
            LOG.info("A second start went away before its answer: {}", gone.getMessage());
        }
    }

    private int handle(InstanceRequest request, DataOutputStream out) throws IOException {
        try (OutputStream standard = new BufferedOutputStream(Frames.stream(out, Frames.Type.OUT), 1 << 15);
                OutputStream error = Frames.stream(out, Frames.Type.ERR)) {
            return handler.handle(request, standard, error);
        } catch (IOException gone) {
            throw gone;
        } catch (Exception failed) {
            LOG.error("What a second start asked for failed", failed);
            return FAILED;
        }
    }

    /** Listens no more; requests that are under way end by themselves. */
    @Override
    public void close() {
        try {
            channel.close();
            Files.deleteIfExists(socket);
        } catch (IOException failed) {
            LOG.warn("The socket could not be removed", failed);
        }
    }
}
