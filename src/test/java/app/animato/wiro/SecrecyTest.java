package app.animato.wiro;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.generation.provider.TaskRef;
import app.animato.generation.provider.VideoProvider;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SecrecyTest {

    private static final String TOKEN = "eDcCm5yyUfIvMFspTwww49OUfgXkQt";
    private static final String FILE = "https://api.wiro.ai/v1/File/photo.jpg";

    private final FakeWiro wiro = new FakeWiro();
    private final List<Object> said = new ArrayList<>();

    @TempDir
    Path folder;

    @AfterEach
    void stop() throws IOException {
        wiro.close();
    }

    @Test
    void neither_logs_nor_outcomes_tell_a_key_a_secret_a_token_or_the_address_of_a_file(CapturedOutput output) {
        TaskRef task = new TaskRef("2221", TOKEN);
        String echo = "no %s %s %s %s".formatted(TestProvider.KEY, TestProvider.SECRET, TOKEN, FILE);
        String rejection = "{\"result\":false,\"errors\":[{\"code\":0,\"message\":\"" + echo + "\"}]}";
        try (WiroVideoProvider provider = TestProvider.at(wiro)) {
            for (int status : List.of(200, 400, 401, 404, 500)) {
                all(provider, task, FakeWiro.status(status, rejection));
            }
            all(provider, task, FakeWiro.json(Fixtures.text("run.json")));
            all(provider, task, FakeWiro.json(Fixtures.text("detail.json")));
            all(provider, task, FakeWiro.json(Fixtures.text("cancel.json")));
            all(provider, task, FakeWiro.json(echo));
            all(provider, task, FakeWiro.reset());
            all(provider, task, FakeWiro.raw("HTTP/1.1 200 OK\r\n" + echo + "\r\n\r\n"));
        }
        said.add(TestProvider.settings(wiro.url(), TestProvider.SECRET));
        said.add(new AnswerReader().read(200, Fixtures.bytes("run.json")));
        said.add(new AnswerReader().read(200, Fixtures.bytes("detail.json")));
        said.add(new AnswerReader().read(200, Fixtures.bytes("kill.json")));
        said.add(new WireRequest.ByTaskToken(TOKEN));
        said.add(new WireRequest.BySocketAccessToken(TOKEN));
        said.add(WireRequest.Registration.of(TOKEN));
        said.add(new RunForm(
                new RunForm.InputImage.Address(URI.create(FILE)),
                "joker-effect",
                1,
                Optional.of(URI.create(FILE)),
                new RunKey(UUID.randomUUID())));
        said.add(TestProvider.request(folder, new byte[] {1}, Optional.of(URI.create(FILE))));
        said.add(new RunForm.InputImage.Address(URI.create(FILE)));

        assertThat(said).hasSize(54);
        assertThat(said + output.getAll())
                .doesNotContain(TestProvider.KEY, TestProvider.SECRET, TOKEN, "ZpYote30on42O4jjHXNiKmrWAZqbRE")
                .doesNotContain(FILE, "cdn1.wiro.ai");
    }

    private void all(VideoProvider provider, TaskRef task, FakeWiro.Reply reply) {
        for (int i = 0; i < 7; i++) {
            wiro.then(reply);
        }
        said.add(provider.submit(TestProvider.request(folder)));
        said.add(provider.look(task));
        said.add(provider.cancel(task));
        said.add(provider.purge(task));
        wiro.forgetReplies();
    }
}
