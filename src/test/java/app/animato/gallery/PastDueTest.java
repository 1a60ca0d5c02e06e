package app.animato.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.animato.account.AccountId;
import app.animato.generation.GenerationId;
import app.animato.share.TestLinks;
import app.animato.testing.Archive;
import app.animato.testing.DatabaseKind;
import app.animato.testing.OnEachDatabase;
import app.animato.testing.TestDatabase;
import app.animato.testing.TickingClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnEachDatabase
class PastDueTest {

    private static final Duration KEPT = Duration.ofDays(30);

    private final TickingClock clock = new TickingClock();
    private final Instant ended = clock.instant();
    private final JdbcClient jdbc;
    private final Archive archive;
    private final AccountId owner;
    private final PastDue pastDue;

    PastDueTest(DatabaseKind kind) {
        jdbc = new TestDatabase(kind).jdbc();
        archive = new Archive(jdbc);
        owner = archive.newOwner();
        pastDue = new PastDue(jdbc, TestLinks.videos(jdbc, clock));
    }

    @Test
    void a_finished_video_is_due_once_its_time_is_over_and_not_before() {
        UUID video = video();
        clock.tick(KEPT);
        assertThat(finished()).isEmpty();
        clock.tick(Duration.ofSeconds(1));
        assertThat(finished()).containsExactly(new PastDue.Work(owner, new GenerationId(video)));
        assertThat(failed()).isEmpty();
    }

    @Test
    void what_failed_and_what_was_cancelled_is_due_by_its_own_time() {
        UUID failed = add("FAILED");
        UUID cancelled = add("CANCELLED");
        later();
        assertThat(failed()).extracting(work -> work.id().value()).containsExactlyInAnyOrder(failed, cancelled);
        assertThat(finished()).isEmpty();
    }

    @Test
    void what_is_in_the_making_or_waits_for_its_persons_decision_is_never_due() {
        List.of("WAITING", "SUBMITTING", "QUEUED", "RUNNING", "COLLECTING", "UNCONFIRMED")
                .forEach(this::add);
        later();
        assertThat(finished()).isEmpty();
        assertThat(failed()).isEmpty();
    }

    @Test
    void a_favourite_stays_for_as_long_as_it_is_one() {
        UUID video = video();
        new Favourites(jdbc).mark(owner, List.of(new GenerationId(video)), true);
        later();
        assertThat(finished()).isEmpty();
        new Favourites(jdbc).mark(owner, List.of(new GenerationId(video)), false);
        assertThat(finished()).hasSize(1);
    }

    @Test
    void what_was_listed_and_is_not_due_any_more_is_seen_when_it_is_looked_at_again() {
        GenerationId video = new GenerationId(video());
        later();
        PastDue.Work listed = finished().getFirst();
        assertThat(isStill(listed)).isTrue();
        new Favourites(jdbc).mark(owner, List.of(video), true);
        assertThat(isStill(listed)).isFalse();
        new Favourites(jdbc).mark(owner, List.of(video), false);
        link(Optional.empty(), Optional.of(video.value()));
        assertThat(isStill(listed)).isFalse();
    }

    private boolean isStill(PastDue.Work listed) {
        return pastDue.isStill(listed, clock.instant().minus(KEPT));
    }

    @Test
    void what_a_link_shows_stays_until_the_link_ends() {
        UUID shown = video();
        UUID ofSet = video();
        show(shown, Optional.of(clock.instant().plus(KEPT.multipliedBy(2))));
        link(Optional.empty(), Optional.of(ofSet));
        later();
        assertThat(finished()).isEmpty();
        clock.tick(KEPT.multipliedBy(2));
        assertThat(finished()).extracting(work -> work.id().value()).containsExactly(shown);
    }

    @Test
    void what_is_due_is_found_behind_however_many_that_strangers_see() {
        for (int i = 0; i < 7; i++) {
            show(video(), Optional.empty());
        }
        UUID due = archive.add(archive.entry(owner).asked(ended.plusSeconds(1)).took(Duration.ZERO));
        later();
        later();
        assertThat(pastDue.finished(clock.instant().minus(KEPT), 2))
                .extracting(work -> work.id().value())
                .containsExactly(due);
    }

    @Test
    void a_link_of_somebody_else_keeps_nothing() {
        UUID set = video();
        UUID link = link(Optional.empty(), Optional.of(set));
        jdbc.sql("update shared_link set owner = :other where id = :id")
                .param("other", archive.newOwner().value())
                .param("id", link)
                .update();
        later();
        assertThat(finished()).hasSize(1);
    }

    @Test
    void what_was_brought_back_is_kept_anew() {
        UUID video = video();
        later();
        jdbc.sql("update generation set kept_since = :now where id = :id")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", video)
                .update();
        assertThat(finished()).isEmpty();
        later();
        assertThat(finished()).hasSize(1);
    }

    @Test
    void what_is_in_the_trash_or_deleted_is_not_due_again() {
        jdbc.sql("update generation set trashed_at = created_at where id = :id")
                .param("id", video())
                .update();
        jdbc.sql("update generation set deleted_at = created_at where id = :id")
                .param("id", video())
                .update();
        later();
        assertThat(finished()).isEmpty();
    }

    @Test
    void a_photo_is_due_once_nothing_is_left_of_it() {
        UUID video = video();
        UUID photo = UUID.randomUUID();
        jdbc.sql("""
                        insert into media (id, owner, kind, content_type, bytes, width, height, sha256, created_at)
                        values (:id, :owner, 'PHOTO', 'image/jpeg', 1, 1, 1, 'a', :now)""")
                .param("id", photo)
                .param("owner", owner.value())
                .param("now", ended.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into photo (id, owner, preview, used_at) values (:id, :owner, :id, :now)")
                .param("id", photo)
                .param("owner", owner.value())
                .param("now", ended.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("update generation set photo = :photo, trashed_at = created_at where id = :id")
                .param("photo", photo)
                .param("id", video)
                .update();
        later();
        assertThat(pastDue.originals(clock.instant().minus(KEPT), 10)).isEmpty();
        jdbc.sql("update generation set deleted_at = created_at where id = :id")
                .param("id", video)
                .update();
        assertThat(pastDue.originals(clock.instant().minus(KEPT), 10)).hasSize(1);
        jdbc.sql("update photo set kept_since = :now")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        assertThat(pastDue.originals(clock.instant().minus(KEPT), 10)).isEmpty();
    }

    @Test
    void a_setting_is_a_day_at_least_or_none() {
        assertThat(new RetentionSettings("365d", "24h", " None ").finishedKept())
                .contains(Duration.ofDays(365));
        assertThat(new RetentionSettings("365d", "24h", " None ").failedKept()).contains(Duration.ofDays(1));
        assertThat(new RetentionSettings("365d", "24h", " None ").originalsKept())
                .isEmpty();
        for (String wrong : List.of("1h", "-3d", "long", "")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new RetentionSettings("none", wrong, "none"))
                    .withMessageContaining("animato.retention.failed");
        }
    }

    private UUID video() {
        return add("SUCCEEDED");
    }

    private UUID add(String status) {
        return archive.add(archive.entry(owner).status(status).asked(ended).took(Duration.ZERO));
    }

    private void later() {
        clock.tick(KEPT.plusSeconds(1));
    }

    private List<PastDue.Work> finished() {
        return pastDue.finished(clock.instant().minus(KEPT), 10);
    }

    private List<PastDue.Work> failed() {
        return pastDue.failed(clock.instant().minus(KEPT), 10);
    }

    private void show(UUID video, Optional<Instant> end) {
        jdbc.sql("insert into shared_video (link, position, generation) values (:link, 0, :video)")
                .param("link", link(end, Optional.empty()))
                .param("video", video)
                .update();
    }

    /** @param set a generation that is alone in its set */
    private UUID link(Optional<Instant> end, Optional<UUID> set) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into shared_link (id, owner, token_hash, shows_photo, created_at, expires_at, views, set_id)
                        values (:id, :owner, :hash, false, :now, :end, 0, :set)""")
                .param("id", id)
                .param("owner", owner.value())
                .param("hash", id.toString())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("end", end.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .param("set", set.orElse(null))
                .update();
        return id;
    }
}
