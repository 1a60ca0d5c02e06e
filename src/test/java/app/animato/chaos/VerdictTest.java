package app.animato.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.chaos.Charge.Kind;
import app.animato.sandbox.TaskEnd.End;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final long MADE = 1;
    private static final long FAILED = 2;
    private static final long STOPPED = 3;
    private static final long NEVER_SENT = 4;
    private static final long UNCLEAR = 5;
    private static final long REFUSED_FIRST = 6;
    private static final long KILLED_IN_THE_CLICK = 7;

    private final List<World.Click> clicks = new ArrayList<>(List.of(
            new World.Click(MADE, true, false),
            new World.Click(FAILED, true, false),
            new World.Click(STOPPED, true, true),
            new World.Click(NEVER_SENT, true, true),
            new World.Click(UNCLEAR, true, false),
            new World.Click(REFUSED_FIRST, true, true),
            new World.Click(KILLED_IN_THE_CLICK, false, false)));
    private final List<Long> received =
            new ArrayList<>(List.of(MADE, FAILED, STOPPED, UNCLEAR, REFUSED_FIRST, REFUSED_FIRST));
    private final List<Long> refused = new ArrayList<>(List.of(REFUSED_FIRST));
    private final List<World.Task> tasks = new ArrayList<>(List.of(
            new World.Task(MADE, End.SUCCEEDED, List.of("film", "avatar")),
            new World.Task(FAILED, End.FAILED, List.of()),
            new World.Task(STOPPED, End.CANCELLED, List.of()),
            new World.Task(REFUSED_FIRST, End.SUCCEEDED, List.of("later"))));
    private final Set<Long> lostSight = new HashSet<>(Set.of(UNCLEAR));
    private final List<World.Home> homes = new ArrayList<>(List.of(
            new World.Home(MADE, "SUCCEEDED", "film", true),
            new World.Home(FAILED, "FAILED", "", false),
            new World.Home(STOPPED, "CANCELLED", "", false),
            new World.Home(NEVER_SENT, "CANCELLED", "", false),
            new World.Home(UNCLEAR, "UNCONFIRMED", "", false),
            new World.Home(REFUSED_FIRST, "SUCCEEDED", "later", true)));
    private final List<String> leftovers = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    @Test
    void a_sound_world_is_free_of_charges() {
        assertThat(charges()).isEmpty();
    }

    @Test
    void a_promised_generation_that_is_gone_is_lost() {
        homes.removeIf(home -> home.seed() == STOPPED);
        assertThat(charges()).containsExactly(Kind.LOST);
    }

    @Test
    void a_run_for_a_wish_that_nobody_remembers_is_lost_although_nothing_was_promised() {
        received.add(KILLED_IN_THE_CLICK);
        assertThat(charges()).containsExactly(Kind.LOST);
    }

    @Test
    void a_wish_of_which_nothing_was_promised_may_exist_all_the_same() {
        received.add(KILLED_IN_THE_CLICK);
        tasks.add(new World.Task(KILLED_IN_THE_CLICK, End.SUCCEEDED, List.of("more")));
        homes.add(new World.Home(KILLED_IN_THE_CLICK, "SUCCEEDED", "more", true));
        assertThat(charges()).isEmpty();
    }

    @Test
    void a_wish_that_became_two_generations_is_doubled() {
        homes.add(new World.Home(MADE, "SUCCEEDED", "film", true));
        assertThat(charges()).containsExactly(Kind.DOUBLED);
    }

    @Test
    void two_accepted_runs_for_one_wish_are_paid_twice() {
        received.add(MADE);
        tasks.add(new World.Task(MADE, End.SUCCEEDED, List.of("film")));
        assertThat(charges()).containsExactly(Kind.PAID_TWICE, Kind.SENT_AGAIN);
    }

    @Test
    void a_run_sent_again_counts_even_when_only_one_was_accepted() {
        received.add(UNCLEAR);
        assertThat(charges()).containsExactly(Kind.SENT_AGAIN);
    }

    @Test
    void one_refusal_excuses_one_more_run_and_not_two() {
        received.add(REFUSED_FIRST);
        assertThat(charges()).containsExactly(Kind.SENT_AGAIN);
    }

    @Test
    void a_run_or_a_generation_that_nobody_wished_for_is_noticed() {
        received.add(99L);
        homes.add(new World.Home(98, "WAITING", "", false));
        assertThat(charges()).containsExactly(Kind.UNASKED, Kind.UNASKED);
    }

    @Test
    void whatever_is_still_under_way_once_all_is_settled_is_unfinished() {
        for (String status : List.of("WAITING", "SUBMITTING", "QUEUED", "RUNNING", "COLLECTING", "DREAMING")) {
            become(MADE, status);
            assertThat(charges()).as(status).containsExactly(Kind.UNFINISHED);
        }
    }

    @Test
    void an_end_that_the_provider_does_not_confirm_is_wrong() {
        become(MADE, "FAILED");
        become(FAILED, "CANCELLED");
        become(STOPPED, "FAILED");
        become(NEVER_SENT, "FAILED");
        become(UNCLEAR, "CANCELLED");
        become(REFUSED_FIRST, "CANCELLED");
        assertThat(charges()).hasSize(6).containsOnly(Kind.WRONG_END);
    }

    @Test
    void that_a_run_was_refused_once_for_want_of_room_excuses_no_failure() {
        tasks.removeIf(task -> task.seed() == REFUSED_FIRST);
        become(REFUSED_FIRST, "FAILED");
        assertThat(charges()).containsExactly(Kind.WRONG_END);
    }

    @Test
    void a_success_without_a_task_is_wrong_and_has_somebody_elses_video() {
        homes.set(3, new World.Home(NEVER_SENT, "SUCCEEDED", "film", true));
        assertThat(charges()).containsExactly(Kind.WRONG_END, Kind.WRONG_VIDEO);
    }

    @Test
    void a_cancellation_that_nobody_asked_for_is_wrong() {
        clicks.set(2, new World.Click(STOPPED, true, false));
        assertThat(charges()).containsExactly(Kind.WRONG_END);
    }

    @Test
    void a_generation_is_unconfirmed_for_a_reason_or_not_at_all() {
        lostSight.clear();
        assertThat(charges()).containsExactly(Kind.UNCONFIRMED_WITHOUT_REASON);
    }

    @Test
    void a_task_that_the_provider_lists_is_found_again_whatever_was_lost() {
        tasks.add(new World.Task(UNCLEAR, End.SUCCEEDED, List.of("unseen")));
        assertThat(charges()).containsExactly(Kind.NOT_FOUND_AGAIN);
    }

    @Test
    void a_video_that_differs_in_a_byte_is_wrong() {
        homes.set(0, new World.Home(MADE, "SUCCEEDED", "half a film", true));
        assertThat(charges()).containsExactly(Kind.WRONG_VIDEO);
    }

    @Test
    void the_video_of_another_wish_is_wrong() {
        homes.set(0, new World.Home(MADE, "SUCCEEDED", "later", true));
        assertThat(charges()).containsExactly(Kind.WRONG_VIDEO);
    }

    @Test
    void a_success_without_a_poster_is_noticed() {
        homes.set(0, new World.Home(MADE, "SUCCEEDED", "film", false));
        assertThat(charges()).containsExactly(Kind.NO_POSTER);
    }

    @Test
    void files_that_are_left_over_or_missing_are_noticed() {
        leftovers.add("scratch/half.part");
        missing.add("video/gone.mp4");
        assertThat(charges()).containsExactly(Kind.LEFT_OVER, Kind.FILE_MISSING);
    }

    private void become(long seed, String status) {
        homes.replaceAll(
                home -> home.seed() == seed ? new World.Home(seed, status, home.video(), home.poster()) : home);
    }

    private List<Kind> charges() {
        World world = new World(clicks, received, refused, tasks, lostSight, homes, leftovers, missing);
        return Verdict.on(world).stream().map(Charge::kind).toList();
    }
}
