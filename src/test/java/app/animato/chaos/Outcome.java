package app.animato.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What came of a plan, for judging and for reading.
 *
 * @param kills those whose point was reached
 * @param missed those whose point was not reached in time, so that they came anywhere
 * @param orphans whole files that no row names
 */
record Outcome(
        Client client,
        Plan plan,
        Duration duration,
        Map<KillPoint, Integer> kills,
        int missed,
        Map<String, Integer> faults,
        World world,
        int orphans) {

    List<Charge> charges() {
        return Verdict.on(world);
    }

    /** What did not happen that had to, or the absence of charges says nothing. */
    List<String> unproven() {
        List<String> unproven = new ArrayList<>();
        plan.kills().stream()
                .distinct()
                .filter(point -> !kills.containsKey(point))
                .forEach(point -> unproven.add("It was never killed at " + point));
        if (world.tasks().isEmpty()) {
            unproven.add("No Run was accepted");
        }
        if (world.homes().stream().noneMatch(home -> home.status().equals("SUCCEEDED"))) {
            unproven.add("No generation succeeded");
        }
        if (foundAgain() == 0) {
            unproven.add("No task was found whose answer was lost");
        }
        return unproven;
    }

    /** Of the Runs whose answer was lost, those of which it is known what came of them. */
    private long foundAgain() {
        Set<Long> accepted = world.tasks().stream().map(World.Task::seed).collect(Collectors.toSet());
        return world.homes().stream()
                .filter(home -> world.lostSight().contains(home.seed()) && accepted.contains(home.seed()))
                .filter(home -> !home.status().equals("UNCONFIRMED"))
                .count();
    }

    /** A page of Markdown, also printed and written to a file of this name. */
    String publish(String name) {
        String page = page();
        try {
            Files.writeString(
                    Files.createDirectories(Path.of("target", "chaos")).resolve(name), page);
        } catch (IOException diskFault) {
            throw new UncheckedIOException(diskFault);
        }
        System.out.println(page);
        return page;
    }

    private String page() {
        List<Charge> charges = charges();
        Map<String, Long> facts = new TreeMap<>();
        StringBuilder page = new StringBuilder("# Chaos: " + client.name().toLowerCase(Locale.ROOT) + "\n\n");
        page.append("Seed %d, %d s.\n\n".formatted(plan.seed(), duration.toSeconds()));
        facts.put("clicks", (long) world.clicks().size());
        facts.put(
                "clicks confirmed",
                world.clicks().stream().filter(World.Click::confirmed).count());
        facts.put("kills", (long) plan.kills().size());
        facts.put("kills that missed their point", (long) missed);
        facts.put("Runs received", (long) world.received().size());
        facts.put("Runs clearly refused", (long) world.refused().size());
        facts.put("Runs accepted", (long) world.tasks().size());
        facts.put("Runs found whose answer was lost", foundAgain());
        facts.put("most Runs accepted for one click", mostTasksOfOneClick());
        facts.put(
                "generations lost",
                charges.stream()
                        .filter(charge -> charge.kind() == Charge.Kind.LOST)
                        .count());
        facts.put("whole files that no row names", (long) orphans);
        table(page, "what", facts);
        table(page, "killed", kills);
        table(page, "ended in", counted(world.homes(), World.Home::status));
        table(page, "at the provider", counted(world.tasks(), World.Task::end));
        table(page, "fault", faults);
        page.append("%d charges\n\n".formatted(charges.size()));
        unproven().forEach(gap -> page.append("- ").append(gap).append('\n'));
        charges.forEach(charge -> page.append("- ").append(charge).append('\n'));
        return page.toString();
    }

    private long mostTasksOfOneClick() {
        return counted(world.tasks(), World.Task::seed).values().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    private static <T, K> Map<K, Long> counted(List<T> things, Function<T, K> by) {
        return things.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
    }

    private static void table(StringBuilder page, String title, Map<?, ? extends Number> rows) {
        page.append("| %s | |\n|---|---|\n".formatted(title));
        rows.forEach((name, number) -> page.append("| %s | %s |\n".formatted(name, number)));
        page.append('\n');
    }
}
