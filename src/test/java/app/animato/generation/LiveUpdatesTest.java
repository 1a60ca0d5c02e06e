package app.animato.generation;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.AccountId;
import app.animato.effect.Effect;
import app.animato.generation.pace.ManualTime;
import app.animato.generation.pace.Pace;
import app.animato.generation.pace.PaceSettings;
import app.animato.generation.pace.Patience;
import app.animato.generation.provider.Origin;
import app.animato.generation.provider.TaskRef;
import app.animato.generation.provider.TaskReport;
import app.animato.generation.provider.TaskState;
import app.animato.media.MediaId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class LiveUpdatesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private static final TaskReport MADE = new TaskReport(
            new TaskRef("1", "token"),
            "task_postprocess_end",
            new TaskState.Succeeded(List.of()),
            Optional.empty(),
            Optional.empty(),
            Origin.UNKNOWN);

    private final ManualTime time = new ManualTime();
    private final Pace pace = new Pace(new PaceSettings(Duration.ofSeconds(1)), new Random(11));
    private final LiveUpdates updates = new LiveUpdates(time, pace);
    private final AccountId owner = AccountId.create();
    private final Page page = new Page();

    @Test
    void a_page_hears_of_its_owners_generations_alone() {
        Page stranger = new Page();
        updates.subscribe(owner, page);
        updates.subscribe(AccountId.create(), stranger);
        Generation generation = queued();
        updates.changed(generation);
        updates.progressed(owner, generation.id(), percent(10));
        assertThat(page.heard).containsExactly("QUEUED", "10");
        assertThat(stranger.heard).isEmpty();
    }

    @Test
    void progress_never_runs_backwards() {
        updates.subscribe(owner, page);
        Generation generation = queued();
        updates.changed(generation);
        for (int heard : List.of(10, 40, 30, 60)) {
            updates.progressed(owner, generation.id(), percent(heard));
            time.pass(Teller.PROGRESS_INTERVAL);
        }
        assertThat(page.heard).containsExactly("QUEUED", "10", "40", "40", "60");
        assertThat(updates.progress(generation.id())).contains(percent(60));
    }

    @Test
    void a_step_back_at_the_same_percentage_is_not_shown_and_a_new_estimate_is() {
        Generation generation = queued();
        updates.changed(generation);
        updates.progressed(owner, generation.id(), step(6, 9));
        updates.progressed(owner, generation.id(), step(5, 10));
        assertThat(updates.progress(generation.id())).contains(step(6, 9));
        updates.progressed(owner, generation.id(), step(6, 8));
        assertThat(updates.progress(generation.id())).contains(step(6, 8));
    }

    @Test
    void of_many_frames_a_page_is_told_five_times_a_second_and_of_the_last_one() {
        updates.subscribe(owner, page);
        Generation generation = queued();
        updates.changed(generation);
        for (int percent = 0; percent <= 100; percent++) {
            updates.progressed(owner, generation.id(), percent(percent));
            time.pass(Duration.ofMillis(10));
        }
        time.pass(Duration.ofSeconds(10));
        assertThat(page.heard).containsExactly("QUEUED", "0", "19", "39", "59", "79", "99", "100");
        assertThat(time.alarms()).isZero();
    }

    @Test
    void of_all_that_move_in_one_moment_a_page_is_told_at_once() {
        updates.subscribe(owner, page);
        List<Generation> three = List.of(queued(), queued(), queued());
        three.forEach(updates::changed);
        page.heard.clear();
        for (int percent : List.of(10, 20, 30)) {
            three.forEach(each -> updates.progressed(owner, each.id(), percent(percent)));
            time.pass(Teller.PROGRESS_INTERVAL);
        }
        assertThat(page.heard).containsExactly("10", "10 and 10", "20 and 20 and 20", "30 and 30 and 30");
    }

    @Test
    void what_was_held_back_is_not_told_after_the_end() {
        updates.subscribe(owner, page);
        Generation generation = queued();
        updates.changed(generation);
        updates.progressed(owner, generation.id(), percent(90));
        updates.progressed(owner, generation.id(), percent(95));
        generation.miss(new Failure(FailureKind.FORGOTTEN_BY_PROVIDER, ""), Patience.NONE, NOW);
        updates.changed(generation);
        time.pass(Duration.ofSeconds(1));
        assertThat(page.heard).containsExactly("QUEUED", "90", "FAILED");
        assertThat(time.alarms()).isZero();
    }

    @Test
    void a_page_that_waits_for_a_video_has_time_to_show_it_before_it_hears_anything_else() {
        updates.subscribe(owner, page);
        Generation other = queued();
        updates.changed(other);
        Generation generation = arriving();
        updates.progressed(owner, other.id(), percent(10));
        updates.progressed(owner, other.id(), percent(20));
        generation.collect(new Generation.Result(MediaId.create(), MediaId.create(), List.of()), NOW);
        updates.changed(generation);
        generation.illustrate(MediaId.create());
        updates.changed(generation);
        assertThat(page.heard).containsExactly("QUEUED", "coming");
        time.pass(pace.untilPicture());
        assertThat(page.heard).containsExactly("QUEUED", "coming", "SUCCEEDED and 20");
        updates.changed(generation);
        assertThat(page.heard).endsWith("SUCCEEDED");
        time.pass(Duration.ofSeconds(1));
        assertThat(time.alarms()).isZero();
    }

    @Test
    void a_page_hears_that_a_video_is_brought_home_when_that_takes_its_time() {
        updates.subscribe(owner, page);
        Generation generation = arriving();
        time.pass(pace.untilPicture());
        assertThat(page.heard).containsExactly("coming", "COLLECTING");
        generation.collect(new Generation.Result(MediaId.create(), MediaId.create(), List.of()), NOW);
        updates.changed(generation);
        assertThat(page.heard).containsExactly("coming", "COLLECTING");
        time.pass(pace.untilPicture());
        assertThat(page.heard).containsExactly("coming", "COLLECTING", "SUCCEEDED");
    }

    @Test
    void videos_that_come_one_after_another_are_told_of_together_and_do_not_keep_a_page_waiting() {
        updates.subscribe(owner, page);
        Duration half = pace.untilPicture().dividedBy(2);
        for (int i = 0; i < 6; i++) {
            arriving();
            time.pass(half);
        }
        assertThat(page.heard).hasSize(6).containsOnly("coming");
        arriving();
        time.pass(half);
        assertThat(page.heard).hasSize(8).endsWith(String.join(" and ", Collections.nCopies(7, "COLLECTING")));
    }

    @Test
    void a_video_that_comes_holds_nothing_back_from_anybody_else() {
        AccountId other = AccountId.create();
        updates.subscribe(other, page);
        arriving();
        updates.changed(queued(other));
        assertThat(page.heard).containsExactly("QUEUED");
    }

    @Test
    void a_change_while_it_is_at_the_provider_keeps_the_progress() {
        Generation generation = queued();
        updates.changed(generation);
        updates.progressed(owner, generation.id(), percent(50));
        updates.changed(generation);
        assertThat(updates.progress(generation.id())).contains(percent(50));
    }

    @Test
    void progress_that_is_heard_after_the_end_is_dropped_and_nothing_of_it_stays() {
        updates.subscribe(owner, page);
        Generation generation = queued();
        updates.changed(generation);
        updates.progressed(owner, generation.id(), percent(90));
        generation.miss(new Failure(FailureKind.FORGOTTEN_BY_PROVIDER, ""), Patience.NONE, NOW);
        updates.changed(generation);
        updates.progressed(owner, generation.id(), percent(95));
        assertThat(updates.progress(generation.id())).isEmpty();
        assertThat(updates.followed()).isZero();
        assertThat(page.heard).containsExactly("QUEUED", "90", "FAILED");
    }

    @Test
    void an_ended_subscription_hears_nothing_and_ends_twice_without_harm() {
        LiveUpdates.Subscription subscription = updates.subscribe(owner, page);
        Page other = new Page();
        updates.subscribe(owner, other);
        subscription.end();
        subscription.end();
        updates.changed(queued());
        assertThat(page.heard).isEmpty();
        assertThat(other.heard).containsExactly("QUEUED");
    }

    @Test
    void a_page_that_throws_keeps_no_other_from_hearing() {
        for (int i = 0; i < 5; i++) {
            updates.subscribe(owner, new Page() {
                @Override
                public void heard(News news) {
                    throw new IllegalStateException("gone");
                }
            });
        }
        updates.subscribe(owner, page);
        updates.changed(queued());
        assertThat(page.heard).containsExactly("QUEUED");
    }

    @Test
    void what_its_person_did_is_answered_at_once() {
        updates.subscribe(owner, page);
        Generation other = queued();
        updates.changed(other);
        arriving();
        other.requestCancel(NOW);
        updates.changed(other);
        assertThat(page.heard).containsExactly("QUEUED", "coming", "COLLECTING and QUEUED");
        updates.changed(asked(owner));
        assertThat(page.heard).endsWith("WAITING");
    }

    @Test
    void what_fails_while_a_video_comes_is_told_once_that_was_shown() {
        updates.subscribe(owner, page);
        Generation failing = queued();
        updates.changed(failing);
        arriving();
        failing.miss(new Failure(FailureKind.FORGOTTEN_BY_PROVIDER, ""), Patience.NONE, NOW);
        updates.changed(failing);
        assertThat(page.heard).containsExactly("QUEUED", "coming");
        time.pass(pace.untilPicture());
        assertThat(page.heard).endsWith("COLLECTING and FAILED");
    }

    @Test
    void a_page_that_takes_its_time_never_ends_on_what_has_been_overtaken() {
        Generation generation = queued();
        CompletableFuture<Boolean> hearing = new CompletableFuture<>();
        CompletableFuture<Boolean> overtaken = new CompletableFuture<>();
        Page slow = new Page() {
            @Override
            public void heard(News news) {
                String words = words(news);
                if (hearing.complete(true)) {
                    soon(overtaken);
                }
                heard.add(words);
            }
        };
        updates.subscribe(owner, slow);
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> updates.changed(generation));
        soon(hearing);
        generation.miss(new Failure(FailureKind.FORGOTTEN_BY_PROVIDER, ""), Patience.NONE, NOW);
        updates.changed(generation);
        overtaken.complete(true);
        soon(first);
        assertThat(slow.heard.getLast()).isEqualTo("FAILED");
    }

    @Test
    void nothing_is_kept_of_what_is_over_or_was_taken_away() {
        Generation made = arriving();
        made.collect(new Generation.Result(MediaId.create(), MediaId.create(), List.of()), NOW);
        updates.changed(made);
        Generation removed = arriving();
        updates.forget(removed.id());
        updates.progressed(owner, made.id(), percent(99));
        time.pass(Duration.ofSeconds(5));
        assertThat(updates.isIdle()).isTrue();
        assertThat(time.alarms()).isZero();
    }

    private static void soon(CompletableFuture<?> happens) {
        assertThat(happens).succeedsWithin(Duration.ofSeconds(10));
    }

    private Generation arriving() {
        Generation generation = queued();
        generation.observe(MADE, NOW);
        updates.changed(generation);
        return generation;
    }

    private Generation queued() {
        return queued(owner);
    }

    private static Generation asked(AccountId account) {
        return Generation.ask(
                account, new Recipe(MediaId.create(), MediaId.create(), Effect.DEFAULT, Seed.DEFAULT), NOW);
    }

    private static Generation queued(AccountId account) {
        Generation generation = asked(account);
        generation.submit(NOW);
        generation.accept(new TaskRef("1", "token"));
        return generation;
    }

    private static Progress percent(int percent) {
        return new Progress(percent, Optional.empty(), Optional.empty());
    }

    private static Progress step(int current, int secondsLeft) {
        return new Progress(
                60, Optional.of(new Progress.Step(current, 10)), Optional.of(Duration.ofSeconds(secondsLeft)));
    }

    private static class Page implements LiveUpdates.Listener {

        final List<String> heard = new CopyOnWriteArrayList<>();

        @Override
        public void coming(Generation generation) {
            heard.add("coming");
        }

        @Override
        public void heard(News news) {
            heard.add(words(news));
        }

        static String words(News news) {
            List<String> words = new ArrayList<>();
            news.changed().forEach(changed -> words.add(changed.status().name()));
            news.progressed().values().stream()
                    .map(Progress::percent)
                    .sorted()
                    .forEach(percent -> words.add(Integer.toString(percent)));
            return String.join(" and ", words);
        }
    }
}
