package app.animato.chaos;

import app.animato.chaos.Charge.Kind;
import app.animato.sandbox.TaskEnd;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares what is at home with what was wished for and with what the provider says. */
final class Verdict {

    private final World world;
    private final List<Charge> charges = new ArrayList<>();

    private Verdict(World world) {
        this.world = world;
    }

    /** Empty for a world in which nothing was lost and nothing paid twice. */
    static List<Charge> on(World world) {
        Verdict verdict = new Verdict(world);
        world.clicks().forEach(verdict::judge);
        verdict.judgeUnasked();
        world.leftovers().forEach(file -> verdict.charge(Kind.LEFT_OVER, file));
        world.missing().forEach(file -> verdict.charge(Kind.FILE_MISSING, file));
        return List.copyOf(verdict.charges);
    }

    private void judge(World.Click click) {
        List<World.Task> tasks = world.tasks().stream()
                .filter(task -> task.seed() == click.seed())
                .toList();
        List<World.Home> homes = world.homes().stream()
                .filter(home -> home.seed() == click.seed())
                .toList();
        int received = Collections.frequency(world.received(), click.seed());
        int refused = Collections.frequency(world.refused(), click.seed());
        if (homes.isEmpty() && (click.confirmed() || received > 0)) {
            charge(Kind.LOST, click);
        }
        if (homes.size() > 1) {
            charge(Kind.DOUBLED, click);
        }
        if (tasks.size() > 1) {
            charge(Kind.PAID_TWICE, click);
        }
        if (received - refused > 1) {
            charge(Kind.SENT_AGAIN, click);
        }
        homes.forEach(home -> judge(home, click, tasks));
    }

    private void judge(World.Home home, World.Click click, List<World.Task> tasks) {
        switch (home.status()) {
            case "SUCCEEDED" -> {
                require(ended(tasks, TaskEnd.End.SUCCEEDED), Kind.WRONG_END, home);
                require(tasks.stream().anyMatch(task -> task.films().contains(home.video())), Kind.WRONG_VIDEO, home);
                require(home.poster(), Kind.NO_POSTER, home);
            }
            // The provider refuses for want of room or money alone, and neither fails anything.
            case "FAILED" -> require(ended(tasks, TaskEnd.End.FAILED), Kind.WRONG_END, home);
            case "CANCELLED" ->
                require(
                        click.cancelled() && (tasks.isEmpty() || ended(tasks, TaskEnd.End.CANCELLED)),
                        Kind.WRONG_END,
                        home);
            case "UNCONFIRMED" -> {
                require(world.lostSight().contains(home.seed()), Kind.UNCONFIRMED_WITHOUT_REASON, home);
                require(tasks.isEmpty(), Kind.NOT_FOUND_AGAIN, home);
            }
            default -> charge(Kind.UNFINISHED, home);
        }
    }

    private void judgeUnasked() {
        Set<Long> asked = world.clicks().stream().map(World.Click::seed).collect(Collectors.toSet());
        Stream.concat(world.received().stream(), world.homes().stream().map(World.Home::seed))
                .filter(seed -> !asked.contains(seed))
                .forEach(seed -> charge(Kind.UNASKED, seed));
    }

    private static boolean ended(List<World.Task> tasks, TaskEnd.End end) {
        return tasks.stream().anyMatch(task -> task.end() == end);
    }

    private void require(boolean condition, Kind otherwise, Object about) {
        if (!condition) {
            charge(otherwise, about);
        }
    }

    private void charge(Kind kind, Object about) {
        charges.add(new Charge(kind, about.toString()));
    }
}
