package app.animato.generation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.animato.generation.Generation;
import app.animato.generation.GenerationStatus;
import app.animato.generation.Hold;
import app.animato.generation.line.LineBoard;
import app.animato.generation.line.LineRows;
import app.animato.generation.line.LineState;
import app.animato.generation.line.Reach;
import app.animato.generation.line.Standing;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The provider goes away and comes back. */
class OutageIT extends RunningEngine {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LONG_ENOUGH_TO_BE_MET = Duration.ofSeconds(4);

    @Autowired
    LineRows rows;

    @Autowired
    LineBoard board;

    @Autowired
    Reach reach;

    @AfterEach
    void nothingIsKnownOfTheProviderAnyMore() {
        rows.store(LineState.OPEN);
    }

    @Test
    void an_absent_provider_is_left_in_peace_and_everything_goes_on_when_it_is_back() throws IOException {
        int port = sandbox.port();
        sandbox.close();
        sandbox = start(provider().withPort(port).withTaskDuration(LONG_ENOUGH_TO_BE_MET));
        List<Generation> there = wishes(4);
        there.forEach(
                wish -> await().atMost(PATIENCE).until(() -> now(wish).status().isAtProvider()));
        sandbox.close();
        List<Generation> waiting = wishes(4);
        try {
            there.forEach(wish -> schedule.poke(wish.id()));
            await().atMost(PATIENCE).until(reach::isAway);
            assertThat(board.isProviderAway()).isTrue();
            try (SilentProvider silent = new SilentProvider(port)) {
                await().atMost(PATIENCE).during(Duration.ofSeconds(1)).until(() -> silent.questions() <= 14);
                assertThat(silent.questions()).as("probes").isPositive();
            }
            assertThat(waiting).allSatisfy(wish -> {
                assertThat(now(wish).status()).isEqualTo(GenerationStatus.WAITING);
                assertThat(board.standing(wish.id()).flatMap(Standing::hold)).contains(Hold.PROVIDER_AWAY);
            });
        } finally {
            sandbox = start(port);
        }
        Stream.concat(there.stream(), waiting.stream()).forEach(wish -> {
            awaitStatus(wish, GenerationStatus.SUCCEEDED);
            assertMadeOnce(wish);
            assertThat(runs(wish)).isEqualTo(1);
        });
        assertThat(reach.isAway()).isFalse();
    }

    private List<Generation> wishes(int many) {
        return Stream.generate(() -> ask(newPerson())).limit(many).toList();
    }

    /** Takes every connection, notes what it is asked, and says nothing. */
    private static final class SilentProvider implements AutoCloseable {

        private static final int LONGEST_METHOD = 4;

        private final ServerSocket server;
        private final AtomicInteger questions = new AtomicInteger();

        SilentProvider(int port) throws IOException {
            server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(this::listen);
        }

        private void listen() {
            while (!server.isClosed()) {
                try (Socket connection = server.accept()) {
                    byte[] method = connection.getInputStream().readNBytes(LONGEST_METHOD);
                    if (new String(method, StandardCharsets.US_ASCII).equals("POST")) {
                        questions.incrementAndGet();
                    }
                } catch (IOException gone) {
                    // Whoever asked has given up, or the test is over.
                }
            }
        }

        int questions() {
            return questions.get();
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
