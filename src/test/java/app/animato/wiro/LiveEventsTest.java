package app.animato.wiro;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.generation.provider.LiveEvent;
import app.animato.generation.provider.LiveFollower;
import app.animato.generation.provider.RemoteOutput;
import app.animato.generation.provider.TaskRef;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveEventsTest {

    /** In seconds. */
    private static final long PATIENCE = 20;

    private static final TaskRef TASK = new TaskRef("534574", "eDcCm5yyUfIvMFspTwww49OUfgXkQt");
    private static final String OPENED = "opened";
    private static final String LOST = "lost";
    private static final LiveEvent WORKING = new LiveEvent.Moved("task_output", LiveEvent.Phase.RUNNING);
    private static final LiveEvent ENDED = new LiveEvent.Moved("task_postprocess_end", LiveEvent.Phase.ENDED);

    private final FakeLive wiro = new FakeLive();
    private final HttpClient http = WiroApis.http(Duration.ofSeconds(PATIENCE));
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
    private Duration patience = Duration.ofSeconds(PATIENCE);
    private Duration silence = Duration.ofSeconds(PATIENCE);
    private final List<LiveFollower> followers = new ArrayList<>();
    private final BlockingQueue<Object> heard = new LinkedBlockingQueue<>();
    private final LiveFollower.Listener listener = new LiveFollower.Listener() {
        @Override
        public void opened() {
            heard.add(OPENED);
        }

        @Override
        public void heard(LiveEvent event) {
            heard.add(event);
        }

        @Override
        public void lost() {
            heard.add(LOST);
        }
    };

    LiveEventsTest() {
        timer.setRemoveOnCancelPolicy(true);
    }

    @AfterEach
    void stop() throws IOException {
        followers.forEach(LiveFollower::close);
        timer.shutdownNow();
        http.shutdownNow();
        wiro.close();
    }

    @Test
    void is_open_once_the_other_side_has_read_the_registration() throws Exception {
        wiro.answersPings = false;
        follow();
        assertThat(wiro.next()).isEqualTo("{\"type\":\"task_info\",\"tasktoken\":\"eDcCm5yyUfIvMFspTwww49OUfgXkQt\"}");
        assertThat(wiro.pings.poll(PATIENCE, TimeUnit.SECONDS)).isEqualTo("registered");
        assertThat(heard).isEmpty();
        wiro.pong("registered");
        assertThat(next()).isEqualTo(OPENED);
    }

    @Test
    void is_open_as_soon_as_it_hears_of_its_task() throws Exception {
        wiro.answersPings = false;
        follow();
        assertThat(wiro.next()).contains("task_info");
        wiro.text(frame("task_queue", "null"));
        wiro.text(frame("task_accept", "null"));
        assertThat(next()).isEqualTo(OPENED);
        assertThat(next()).isEqualTo(new LiveEvent.Moved("task_queue", LiveEvent.Phase.QUEUED));
        assertThat(next()).isEqualTo(new LiveEvent.Moved("task_accept", LiveEvent.Phase.RUNNING));
    }

    @Test
    void tells_progress_and_changes_of_status_and_ignores_the_rest() throws Exception {
        registered();
        wiro.text("{\"type\":\"connected\",\"version\":\"1\"}");
        wiro.text("not JSON");
        wiro.text("[]");
        wiro.text(frame("task_output", "\"plain text\""));
        wiro.text(frame("task_output", "null"));
        wiro.text(frame("task_output", "{\"type\":\"progressGenerate\",\"percentage\":\"101\"}"));
        wiro.text(frame("task_output", "{\"type\":\"progressGenerate\",\"percentage\":\"-1\"}"));
        wiro.text(frame("task_output", "{\"type\":\"progressGenerate\",\"percentage\":\"soon\"}"));
        wiro.text(frame("task_output", "{\"type\":\"other\",\"percentage\":\"50\"}"));
        wiro.text("{\"type\":\"task_info\",\"result\":true}");
        wiro.text(frame("task_error", "\"a line of the log\""));
        wiro.text(frame("task_error_full", "{\"raw\":\"the log\"}"));
        wiro.text(frame("task_output_full", "{\"raw\":\"the log\"}"));
        wiro.text(frame("task_end", "null"));
        wiro.text(frame("task_output", """
                    {"type":"progressGenerate","task":"Generate","percentage":"60","stepCurrent":"6","stepTotal":"10",
                    "speed":"1.2","speedType":"it/s","elapsedTime":"5s","remainingTime":"3s"}"""));
        wiro.text(progress("99.9,\"stepCurrent\":\"11\",\"stepTotal\":\"10\""));
        wiro.text(frame("task_postprocess_end", "[{\"name\":\"0.mp4\"}]"));

        for (int i = 0; i < 6; i++) {
            assertThat(next()).isEqualTo(WORKING);
        }
        assertThat(next()).isEqualTo(new LiveEvent.Murmured());
        assertThat(next()).isEqualTo(new LiveEvent.Murmured());
        assertThat(next()).isEqualTo(new LiveEvent.Moved("task_output_full", LiveEvent.Phase.RUNNING));
        assertThat(next()).isEqualTo(new LiveEvent.Moved("task_end", LiveEvent.Phase.RUNNING));
        assertThat(next()).isEqualTo(WORKING);
        assertThat(next())
                .isEqualTo(new LiveEvent.Advanced(
                        60, Optional.of(new LiveEvent.Step(6, 10)), Optional.of(Duration.ofSeconds(3))));
        assertThat(next()).isEqualTo(WORKING);
        assertThat(next()).isEqualTo(percent(99));
        assertThat(next()).isEqualTo(ENDED);
    }

    @Test
    void the_last_word_names_what_was_made_before_it_tells_the_end() throws Exception {
        registered();
        wiro.text(frame("task_postprocess_end", """
                    [{"name":"0.png","contenttype":"image/png","size":"7","url":"not an address"},
                    {"name":"1.mp4","contenttype":"video/mp4","size":"202472","url":"https://cdn1.wiro.ai/6a/1.mp4"}]"""));
        assertThat(next())
                .isEqualTo(new LiveEvent.Made(List.of(
                        new RemoteOutput("1.mp4", "video/mp4", 202_472, URI.create("https://cdn1.wiro.ai/6a/1.mp4")))));
        assertThat(next()).isEqualTo(ENDED);
    }

    @Test
    void ignores_frames_about_another_task() throws Exception {
        registered();
        wiro.text("{\"type\":\"task_cancel\",\"id\":\"1\"}");
        wiro.text("{\"type\":\"task_cancel\",\"tasktoken\":\"another\"}");
        wiro.text("{\"type\":\"task_output\",\"message\":{\"type\":\"progressGenerate\",\"percentage\":7}}");

        assertThat(next()).isEqualTo(WORKING);
        assertThat(next()).isEqualTo(percent(7));
    }

    @Test
    void joins_texts_that_come_in_parts() throws Exception {
        registered();
        wiro.textInParts("{\"type\":", "\"task_postpro", "cess_end\"}");

        assertThat(next()).isEqualTo(ENDED);
    }

    @Test
    void of_a_text_of_more_than_64_KB_only_the_beginning_is_read() throws Exception {
        registered();
        wiro.text(frame("task_error_full", "\"" + "x".repeat(65_536) + "\""));
        wiro.text(frame("task_postprocess_end", "[\"" + "x".repeat(65_536) + "\"]"));

        assertThat(next()).isEqualTo(new LiveEvent.Murmured());
        assertThat(next()).isEqualTo(ENDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"binary", "endless", "goodbye", "break"})
    void is_lost_exactly_once_whatever_ends_it(String end) throws Exception {
        LiveFollower follower = registered();
        switch (end) {
            case "binary" -> wiro.binary();
            case "endless" -> wiro.text("x".repeat(4 * 1024 * 1024 + 1));
            case "goodbye" -> wiro.sayGoodbye();
            default -> wiro.breakOff();
        }

        assertThat(next()).isEqualTo(LOST);
        assertThat(wiro.next()).isEqualTo("(ended)");
        follower.close();
        assertNothingIsLeft();
    }

    @Test
    void is_lost_when_nobody_listens() throws Exception {
        wiro.close();
        LiveFollower follower = follow();

        assertThat(next()).isEqualTo(LOST);
        follower.close();
        assertNothingIsLeft();
    }

    @Test
    void is_lost_when_the_other_side_is_no_websocket() throws Exception {
        try (FakeWiro http = new FakeWiro()) {
            http.then(FakeWiro.status(404, ""));
            LiveFollower follower = follow("ws://127.0.0.1:" + http.port(), TASK);

            assertThat(next()).isEqualTo(LOST);
            follower.close();
            assertNothingIsLeft();
        }
    }

    @Test
    void is_lost_when_the_connection_is_not_made_in_time() throws Exception {
        patience = Duration.ofMillis(300);
        try (FakeWiro silent = new FakeWiro()) {
            LiveFollower follower = follow("ws://127.0.0.1:" + silent.port(), TASK);

            assertThat(next()).isEqualTo(LOST);
            follower.close();
            assertNothingIsLeft();
        }
    }

    @Test
    void is_lost_when_a_task_has_no_token() throws Exception {
        LiveFollower follower = follow(wiro.url(), new TaskRef("534574", ""));

        assertThat(next()).isEqualTo(LOST);
        follower.close();
        assertNothingIsLeft();
    }

    @Test
    void is_lost_when_the_other_side_falls_silent() throws Exception {
        silence = Duration.ofSeconds(1);
        LiveFollower follower = registered();
        wiro.answersPings = false;

        assertThat(next()).isEqualTo(LOST);
        assertThat(wiro.pings).isNotEmpty();
        assertThat(wiro.next()).isEqualTo("(ended)");
        follower.close();
        assertNothingIsLeft();
    }

    @Test
    void a_connection_that_died_quietly_is_known_within_15_seconds() {
        LiveEvents.Heartbeat usual = LiveEvents.Heartbeat.USUAL;
        assertThat(usual.silence().plus(usual.ping())).isLessThan(Duration.ofSeconds(15));
        assertThat(usual.silence()).isGreaterThan(usual.ping().multipliedBy(2));
    }

    @Test
    void stays_as_long_as_pings_are_answered() throws Exception {
        silence = Duration.ofSeconds(2);
        registered();
        for (int i = 0; i < 60; i++) {
            assertThat(wiro.pings.poll(PATIENCE, TimeUnit.SECONDS)).isNotNull();
        }
        assertThat(heard).isEmpty();
    }

    @Test
    void hears_and_keeps_nothing_more_after_it_is_closed() throws Exception {
        LiveFollower follower = registered();
        follower.close();
        follower.close();

        assertThat(wiro.next()).isEqualTo("(ended)");
        assertNothingIsLeft();
    }

    @Test
    void may_be_closed_before_it_is_connected() throws Exception {
        follow().close();

        assertThat(wiro.next()).isIn("(ended)", "{\"type\":\"task_info\",\"tasktoken\":\"" + TASK.token() + "\"}");
        assertNothingIsLeft();
    }

    private void assertNothingIsLeft() throws InterruptedException {
        timer.shutdown();
        assertThat(timer.awaitTermination(PATIENCE, TimeUnit.SECONDS)).isTrue();
        http.shutdown();
        assertThat(http.awaitTermination(Duration.ofSeconds(PATIENCE))).isTrue();
        assertThat(heard).isEmpty();
    }

    private LiveFollower registered() throws InterruptedException {
        LiveFollower follower = follow();
        assertThat(wiro.next()).contains("task_info");
        assertThat(next()).isEqualTo(OPENED);
        return follower;
    }

    private LiveFollower follow() {
        return follow(wiro.url(), TASK);
    }

    private LiveFollower follow(String url, TaskRef task) {
        LiveEvents.Heartbeat heartbeat = new LiveEvents.Heartbeat(Duration.ofMillis(50), silence);
        LiveEvents events = new LiveEvents(http, URI.create(url), patience, heartbeat, timer);
        followers.add(events.follow(task, listener));
        return followers.getLast();
    }

    private Object next() throws InterruptedException {
        return Objects.requireNonNull(heard.poll(PATIENCE, TimeUnit.SECONDS), "nothing was heard");
    }

    private static String progress(String percentage) {
        return frame("task_output", "{\"type\":\"progressGenerate\",\"percentage\":" + percentage + "}");
    }

    private static LiveEvent percent(int percent) {
        return new LiveEvent.Advanced(percent, Optional.empty(), Optional.empty());
    }

    private static String frame(String type, String message) {
        return "{\"type\":\"%s\",\"id\":\"534574\",\"tasktoken\":\"%s\",\"message\":%s,\"result\":true}"
                .formatted(type, TASK.token(), message);
    }
}
