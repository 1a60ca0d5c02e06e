package app.animato.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Carries out a plan: life after life of the same house, each ended by a kill, and then one in fair weather. */
final class Chaos implements AutoCloseable {

    private static final Path LOGS = Path.of("target", "chaos");
    private static final Duration MOMENT = Duration.ofMillis(20);
    private static final Duration CALM = Duration.ofMillis(250);
    private static final Set<String> ENDS = Set.of("SUCCEEDED", "FAILED", "CANCELLED");
    private static final Duration TIME_TO_SETTLE = Duration.ofMinutes(4);
    private static final int MORE_LIVES = 3;
    private static final Duration STAYS_SETTLED = Duration.ofSeconds(2);

    private final Client client;
    private final Plan plan;
    private final Random chance;
    private final Path data;
    private final Path log;
    private final Records records = Records.chosen();
    private final Address address = Address.free();
    private final Weather weather;
    private final People people;
    private final Set<Long> lostSight = new HashSet<>();
    private final Map<KillPoint, Integer> kills = new EnumMap<>(KillPoint.class);
    private int missed;

    Chaos(Client client, Plan plan, Path folder) {
        this.client = client;
        this.plan = plan.fitFor(client);
        this.chance = new Random(plan.seed());
        this.data = folder.resolve("house");
        this.log = log(client);
        this.weather = new Weather(folder.resolve("provider"), new Random(chance.nextLong()));
        this.people = new People(new Random(chance.nextLong()));
    }

    /** What is left when all is over. */
    Outcome run() {
        long begun = System.nanoTime();
        weather.storm();
        for (int number = 0; number < plan.kills().size(); number++) {
            liveUntilKilledAt(plan.kills().get(number), plan.absenceIn(number));
        }
        weather.calm();
        try (Life last = begin()) {
            HouseCall house = last.awaitReady();
            loseOneMoreAnswer(house);
            House.Inventory inventory = settled(last, house);
            Evidence evidence = new Evidence(people, weather, lostSight, data);
            return new Outcome(
                    client,
                    plan,
                    Duration.ofNanos(System.nanoTime() - begun),
                    kills,
                    missed,
                    weather.met(),
                    evidence.of(inventory),
                    evidence.orphans(inventory));
        }
    }

    /** A life that never came to this point is not what was planned, so there is another one. */
    private void liveUntilKilledAt(KillPoint point, Duration absence) {
        weather.change();
        boolean reached = live(point, absence);
        for (int more = 0; more < MORE_LIVES && !reached; more++) {
            missed++;
            weather.change();
            reached = live(point, Duration.ZERO);
        }
        if (reached) {
            kills.merge(point, 1, Integer::sum);
        } else {
            missed++;
        }
    }

    /** Whether it was killed where it should be. */
    private boolean live(KillPoint point, Duration absence) {
        try (Life life = begin()) {
            boolean reached = point == KillPoint.STARTING ? startOnly(life) : liveUntil(point, absence, life);
            life.kill();
            lostSight.addAll(records.leaving(data));
            return reached;
        }
    }

    private boolean startOnly(Life life) {
        life.goOnFor(Duration.ofMillis(chance.nextInt(1000, 7000)));
        return !life.journal().door().isDone();
    }

    private boolean liveUntil(KillPoint point, Duration absence, Life life) {
        HouseCall house = life.awaitReady();
        people.settleIn(house);
        int hangingBefore = weather.hangingRuns();
        lieInWait(point, house);
        for (int click = 0; click < plan.clicks() && !isAt(life); click++) {
            people.click(house);
            life.goOnFor(Duration.ofMillis(chance.nextInt(1, 200)));
            if (point == KillPoint.CANCELLING || chance.nextInt(10) == 0) {
                people.regret(house);
            }
            if (click == 1 && !absence.isZero()) {
                vanish(life, house, absence);
            }
        }
        return switch (point) {
            case ANYWHERE -> {
                life.goOnFor(Duration.ofMillis(chance.nextInt(3000)));
                yield true;
            }
            case IN_FLIGHT -> await(life, () -> weather.hangingRuns() > hangingBefore);
            default -> await(life, () -> isAt(life));
        };
    }

    private void lieInWait(KillPoint point, HouseCall house) {
        switch (point) {
            case IN_FLIGHT -> weather.hangRun();
            case COPYING -> {
                weather.slowFiles();
                house.arm(point, 1);
            }
            case TRACKING -> house.arm(point, chance.nextInt(1, 9));
            case BEFORE_SENDING, AFTER_REPLY, COPIED -> house.arm(point, chance.nextInt(1, 4));
            default -> house.arm(point, 1);
        }
    }

    /** People go on clicking meanwhile. What was on its way just then may be lost. */
    private void vanish(Life life, HouseCall house, Duration absence) {
        lostSight.addAll(life.journal().leaving());
        weather.vanish();
        lostSight.addAll(life.journal().leaving());
        people.click(house);
        people.click(house);
        life.goOnFor(absence);
        weather.comeBack();
        weather.storm();
    }

    /** Its search begins at once, and what the list tells then serves all that are looked for, however long ago. */
    private void loseOneMoreAnswer(HouseCall house) {
        weather.loseNextAnswer();
        people.settleIn(house);
        people.click(house);
    }

    private boolean await(Life life, BooleanSupplier reached) {
        for (Duration waited = Duration.ZERO; waited.compareTo(plan.patience()) < 0; waited = waited.plus(MOMENT)) {
            if (reached.getAsBoolean()) {
                return true;
            }
            try {
                life.journal().point().get(MOMENT.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                // Look again.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
        return reached.getAsBoolean();
    }

    private static boolean isAt(Life life) {
        return life.journal().point().isDone();
    }

    private Life begin() {
        address.awaitFree();
        return Life.begin(client.main(), settings(), weather.sandbox(), log);
    }

    private List<String> settings() {
        return Stream.concat(
                        Stream.of("animato.data=" + data, "server.port=" + address.port()), records.settings().stream())
                .toList();
    }

    /** Once everything has ended and stays so; or the last that was seen, if that never happens. */
    private House.Inventory settled(Life life, HouseCall house) {
        Optional<House.Inventory> before = Optional.empty();
        Duration same = Duration.ZERO;
        for (Duration waited = Duration.ZERO; waited.compareTo(TIME_TO_SETTLE) < 0; waited = waited.plus(CALM)) {
            Optional<House.Inventory> now = house.inventory();
            boolean still = now.equals(before) && now.filter(this::isOver).isPresent();
            same = still ? same.plus(CALM) : Duration.ZERO;
            if (same.compareTo(STAYS_SETTLED) >= 0) {
                break;
            }
            before = now;
            life.goOnFor(CALM);
        }
        return house.inventory().orElseThrow();
    }

    /** What is unconfirmed waits for no more than its search, which ends here once the provider's task is found. */
    private boolean isOver(House.Inventory inventory) {
        Set<Long> accepted = weather.accepted();
        return inventory.generations().stream()
                .allMatch(kept -> ENDS.contains(kept.status())
                        || (kept.status().equals("UNCONFIRMED") && !accepted.contains(kept.seed())));
    }

    private static Path log(Client client) {
        try {
            Path log = Files.createDirectories(LOGS).resolve(client.name().toLowerCase(Locale.ROOT) + ".log");
            Files.deleteIfExists(log);
            return log;
        } catch (IOException diskFault) {
            throw new UncheckedIOException(diskFault);
        }
    }

    @Override
    public void close() {
        weather.close();
    }
}
