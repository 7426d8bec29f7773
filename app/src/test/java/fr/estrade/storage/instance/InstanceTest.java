package fr.estrade.storage.instance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.storage.BaseLocation;
import fr.estrade.storage.TestBases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A second start on the same base is heard by the first process. */
class InstanceTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final BaseLocation location = TestBases.h2Location();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void aSecondStartHasItsCommandRunInTheFirstProcess() throws IOException {
        List<InstanceRequest> heard = new ArrayList<>();
        InstanceHandler handler = (request, out, err) -> {
            heard.add(request);
            out.write("réponse\n".getBytes(StandardCharsets.UTF_8));
            err.write("remarque\n".getBytes(StandardCharsets.UTF_8));
            return 3;
        };
        try (InstanceServer server = InstanceServer.start(location.folder(), handler, threads);
                InstanceClient client = InstanceClient.tryConnect(location).orElseThrow()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            InstanceRequest request = new InstanceRequest(InstanceRequest.Kind.RUN, List.of("list", "sessions", "--filter", "é"), "/tmp", "fr");
            assertThat(client.run(request, out, err)).isEqualTo(3);
            assertThat(out).hasToString("réponse\n");
            assertThat(err).hasToString("remarque\n");
            assertThat(heard).containsExactly(request);
        }
        assertThat(InstanceClient.tryConnect(location)).isEmpty();
    }

    @Test
    void aLongAnswerArrivesWhole() throws IOException {
        byte[] answer = new byte[5_000_000];
        for (int i = 0; i < answer.length; i++) {
            answer[i] = (byte) i;
        }
        InstanceHandler handler = (request, out, err) -> {
            out.write(answer);
            return 0;
        };
        try (InstanceServer server = InstanceServer.start(location.folder(), handler, threads);
                InstanceClient client = InstanceClient.tryConnect(location).orElseThrow()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertThat(client.run(InstanceRequest.reveal(), out, out)).isZero();
            assertThat(out.toByteArray()).isEqualTo(answer);
        }
    }

    @Test
    void aCommandThatFailsInTheFirstProcessEndsTheSecondStartWithAStatus() throws IOException {
        InstanceHandler handler = (request, out, err) -> {
            throw new IllegalStateException("no");
        };
        try (InstanceServer server = InstanceServer.start(location.folder(), handler, threads);
                InstanceClient client = InstanceClient.tryConnect(location).orElseThrow()) {
            assertThat(client.run(InstanceRequest.reveal(), OutputStream.nullOutputStream(), OutputStream.nullOutputStream())).isEqualTo(70);
        }
    }

    @Test
    void theSocketOfAProcessThatWasKilledIsNoObstacle() throws IOException {
        Path socket = SocketPlace.of(location.folder());
        try (ServerSocketChannel killed = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            killed.bind(UnixDomainSocketAddress.of(socket));
        }
        assertThat(socket).exists();
        assertThat(InstanceClient.tryConnect(location)).isEmpty();
        try (InstanceServer server = InstanceServer.start(location.folder(), (request, out, err) -> 0, threads);
                InstanceClient client = InstanceClient.tryConnect(location).orElseThrow()) {
            assertThat(client.run(InstanceRequest.reveal(), OutputStream.nullOutputStream(), OutputStream.nullOutputStream())).isZero();
        }
    }

    @Test
    void aProcessThatHangsIsNotWaitedForForEver() throws IOException {
        try (ServerSocketChannel hanging = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            hanging.bind(UnixDomainSocketAddress.of(SocketPlace.of(location.folder())));
            assertThat(InstanceClient.tryConnect(location, Duration.ofMillis(50))).isEmpty();
        }
    }

    @Test
    void aPathTooLongForASocketGetsAShortOne() throws IOException {
        Path deep = TestBases.freshFolder().resolve("un-dossier-dont-le-nom-est-vraiment-tres-long".repeat(2)).resolve("et-encore-un-autre-dossier-long");
        Files.createDirectories(deep.getParent());
        TestBases.copy(location.folder(), deep);
        try (InstanceServer server = InstanceServer.start(deep, (request, out, err) -> 0, threads);
                InstanceClient client = InstanceClient.tryConnect(BaseLocation.of(deep)).orElseThrow()) {
            assertThat(SocketPlace.of(deep).toString().length()).isLessThan(100);
            assertThat(client.run(InstanceRequest.reveal(), OutputStream.nullOutputStream(), OutputStream.nullOutputStream())).isZero();
        }
    }

    @Test
    void onlyThisUserReachesTheSocket() throws IOException {
        try (InstanceServer server = InstanceServer.start(location.folder(), (request, out, err) -> 0, threads)) {
            assertThat(Files.getPosixFilePermissions(SocketPlace.of(location.folder()))).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
        assertThat(SocketPlace.of(location.folder())).doesNotExist();
    }
}
