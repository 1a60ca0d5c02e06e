package app.animato.wiro;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.generation.provider.Outcome;
import app.animato.generation.provider.TaskRef;
import app.animato.generation.provider.VideoProvider;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether the provider is there does not depend on what it says. */
class AnsweredTest {

    private static final TaskRef TASK = new TaskRef("634574", "token");
    private static final int MOST_CALLS = 3;

    private final FakeWiro wiro;

    @TempDir
    Path folder;

    AnsweredTest() throws IOException {
        wiro = new FakeWiro();
    }

    @AfterEach
    void close() throws IOException {
        wiro.close();
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of(FakeWiro.json("{\"result\":false,\"errors\":[{\"code\":7,\"message\":\"x\"}]}"), true),
                Arguments.of(FakeWiro.json("{\"result\":false}"), true),
                Arguments.of(FakeWiro.status(400, ""), true),
                Arguments.of(FakeWiro.status(401, ""), true),
                Arguments.of(FakeWiro.status(404, ""), true),
                Arguments.of(FakeWiro.status(429, ""), true),
                Arguments.of(FakeWiro.json("<html>"), true),
                Arguments.of(FakeWiro.json("{\"resul"), true),
                Arguments.of(FakeWiro.status(500, ""), false),
                Arguments.of(FakeWiro.status(503, ""), false),
                Arguments.of(FakeWiro.reset(), false));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void a_refusal_is_an_answer_and_silence_is_none(FakeWiro.Reply reply, boolean answered) {
        IntStream.range(0, 5 * MOST_CALLS).forEach(call -> wiro.then(reply));
        try (WiroVideoProvider provider = TestProvider.at(wiro)) {
            assertThat(outcomes(provider)).allMatch(outcome -> outcome.answered() == answered);
        }
    }

    private Stream<Outcome> outcomes(VideoProvider provider) {
        return Stream.of(
                provider.submit(TestProvider.request(folder)),
                provider.look(TASK),
                provider.recent(0, 1),
                provider.cancel(TASK),
                provider.purge(TASK),
                provider.purge(new TaskRef("634574", "")));
    }

    @Test
    void what_was_not_sent_was_not_answered() throws IOException {
        wiro.close();
        try (WiroVideoProvider provider = TestProvider.at(wiro)) {
            assertThat(outcomes(provider)).noneMatch(Outcome::answered);
        }
    }
}
