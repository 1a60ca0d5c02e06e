package app.animato.generation.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.animato.generation.pace.PaceSettings;
import app.animato.generation.provider.CancelOutcome;
import app.animato.generation.provider.DownloadOutcome;
import app.animato.generation.provider.LiveFollower;
import app.animato.generation.provider.LookupOutcome;
import app.animato.generation.provider.PurgeOutcome;
import app.animato.generation.provider.RecentOutcome;
import app.animato.generation.provider.RemoteOutput;
import app.animato.generation.provider.SubmitOutcome;
import app.animato.generation.provider.TaskRef;
import app.animato.generation.provider.VideoProvider;
import app.animato.generation.provider.VideoRequest;
import app.animato.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GuardedProviderTest {

    private static final TaskRef TASK = new TaskRef("1", "token");

    private final TestDatabase database = new TestDatabase();
    private final LinePace pace = new LinePace(new PaceSettings(Duration.ofMillis(4)), new Random(3));
    private final Reach reach = new Reach(pace, new LineTimer(), Clock.systemUTC());
    private final LineRows rows = new LineRows(database.jdbc());
    private final Line line =
            new Line(rows, reach, new LineSettings(3), pace, database.transaction(), Clock.systemUTC());

    @Test
    void a_provider_that_answers_only_one_kind_of_question_is_found_again() {
        Moody provider = new Moody();
        GuardedProvider guarded = new GuardedProvider(provider, reach, line, rows);
        for (int i = 0; i < 3; i++) {
            assertThat(guarded.look(TASK).answered()).isFalse();
        }
        assertThat(reach.isAway()).isTrue();
        await().until(() -> provider.asked.size() >= 3 + 4);
        List<String> probes = provider.asked.subList(3, 7);
        assertThat(probes).containsExactly("look", "recent", "look", "recent");
        provider.lists = true;
        await().until(() -> !reach.isAway());
    }

    @Test
    void when_it_comes_back_one_request_may_find_out_at_once_whether_answers_still_get_lost() {
        LinePace slow = new LinePace(new PaceSettings(Duration.ofMinutes(1)), new Random(3));
        Line patient = new Line(rows, reach, new LineSettings(3), slow, database.transaction(), Clock.systemUTC());
        new GuardedProvider(new Moody(), reach, patient, rows).look(TASK);
        Instant planned = pausedForLostAnswers(patient);
        patient.reachable();
        assertThat(rows.state().nextTry().orElseThrow()).isBefore(planned);
    }

    @Test
    void a_list_that_breaks_gives_no_hope_for_requests_whose_answers_got_lost() {
        LinePace slow = new LinePace(new PaceSettings(Duration.ofMinutes(1)), new Random(3));
        Line patient = new Line(rows, reach, new LineSettings(3), slow, database.transaction(), Clock.systemUTC());
        Moody provider = new Moody();
        provider.looks = true;
        new GuardedProvider(provider, reach, patient, rows).recent(0, 1);
        Instant planned = pausedForLostAnswers(patient);
        patient.reachable();
        assertThat(rows.state().nextTry()).contains(planned);
    }

    private Instant pausedForLostAnswers(Line patient) {
        for (int i = 0; i < 3; i++) {
            patient.learn(new SubmitOutcome.Unconfirmed("silence"));
        }
        return rows.state().nextTry().orElseThrow();
    }

    @Test
    void a_list_and_a_deletion_that_break_are_no_outage_while_tasks_can_be_looked_at() {
        Moody provider = new Moody();
        provider.looks = true;
        GuardedProvider guarded = new GuardedProvider(provider, reach, line, rows);
        AtomicInteger changes = new AtomicInteger();
        reach.onChange(changes::incrementAndGet);
        for (int i = 0; i < 20; i++) {
            assertThat(guarded.purge(TASK).answered()).isFalse();
            assertThat(guarded.recent(0, 1).answered()).isFalse();
        }
        await().until(() -> provider.asked.contains("look"));
        assertThat(changes).hasValue(0);
    }

    @Test
    void a_provider_that_is_silent_altogether_is_found_out_by_whatever_is_asked_of_it() {
        Moody provider = new Moody();
        GuardedProvider guarded = new GuardedProvider(provider, reach, line, rows);
        await().until(() -> {
            var unused = guarded.purge(TASK);
            return reach.isAway();
        });
        assertThat(provider.asked.subList(0, 3)).containsOnly("look");
    }

    /** Silent, but for what it answers once it does. */
    private static final class Moody implements VideoProvider {

        final List<String> asked = new CopyOnWriteArrayList<>();
        volatile boolean lists;
        volatile boolean looks;

        @Override
        public LookupOutcome look(TaskRef task) {
            asked.add("look");
            return looks ? new LookupOutcome.Missing("no such task") : new LookupOutcome.Unreachable("silence");
        }

        @Override
        public RecentOutcome recent(int skip, int most) {
            asked.add("recent");
            return lists ? new RecentOutcome.Listed(List.of()) : new RecentOutcome.Unreachable("silence");
        }

        @Override
        public SubmitOutcome submit(VideoRequest request) {
            throw new AssertionError("A paid request is no probe");
        }

        @Override
        public Optional<TaskRef> claimIn(byte[] body) {
            return Optional.empty();
        }

        @Override
        public CancelOutcome cancel(TaskRef task) {
            return new CancelOutcome.Unreachable("silence");
        }

        @Override
        public PurgeOutcome purge(TaskRef task) {
            return new PurgeOutcome.Unreachable("silence");
        }

        @Override
        public DownloadOutcome download(RemoteOutput output, Path target, long limit) {
            return new DownloadOutcome.Unreachable("silence");
        }

        @Override
        public LiveFollower follow(TaskRef task, LiveFollower.Listener listener) {
            return () -> {};
        }
    }
}
