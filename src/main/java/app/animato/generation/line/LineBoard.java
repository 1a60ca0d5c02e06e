package app.animato.generation.line;

import app.animato.account.AccountId;
import app.animato.generation.GenerationId;
import app.animato.generation.Hold;
import app.animato.generation.LiveUpdates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** What the pages say of the line: the places in it, and whether the provider is there. */
@NamedInterface("line")
@Component
public class LineBoard {

    /** Between two pictures of the line; what happens in between is seen together. */
    private static final Duration GLANCE = Duration.ofMillis(300);

    private final LineRows rows;
    private final Line line;
    private final Reach reach;
    private final Clock clock;
    private final Coalesced showing;
    private final Map<AccountId, Listeners> pages = new ConcurrentHashMap<>();
    private final Listeners everybody = new Listeners();
    private volatile boolean changed = true;
    private volatile Picture shown = Picture.NOTHING;
    /** What the pages were last told of; empty when some of them may show another picture. */
    private volatile Optional<Picture> told = Optional.empty();

    LineBoard(LineRows rows, Line line, Reach reach, LineTimer timer, Clock clock) {
        this.rows = rows;
        this.line = line;
        this.reach = reach;
        this.clock = clock;
        this.showing = new Coalesced(timer, GLANCE, this::show);
    }

    /** Its place as of a moment ago; empty when it does not wait. */
    public Optional<Standing> standing(GenerationId id) {
        return Optional.ofNullable(current().standings().get(id));
    }

    /** Whether the provider cannot be reached right now. */
    public boolean isProviderAway() {
        return reach.isAway();
    }

    /** Tells, from any thread, when something of the account has moved in the line or the provider comes or goes. */
    public LiveUpdates.Subscription subscribe(AccountId owner, Runnable moved) {
        pages.compute(owner, (same, present) -> {
            Listeners all = present == null ? new Listeners() : present;
            all.add(moved);
            return all;
        });
        return () -> pages.computeIfPresent(owner, (same, all) -> {
            all.remove(moved);
            return all.isEmpty() ? null : all;
        });
    }

    /** Tells of everything that moves, for those who look after the house. */
    public LiveUpdates.Subscription subscribe(Runnable moved) {
        return everybody.add(moved);
    }

    void change() {
        changed = true;
        showing.ask();
    }

    private void show() {
        if (pages.isEmpty()) {
            told = Optional.empty();
        } else {
            Picture now = draw();
            Optional<Picture> before = told;
            told = Optional.of(now);
            pages.forEach((owner, all) -> {
                if (before.filter(known -> now.looksTheSameTo(owner, known)).isEmpty()) {
                    all.tell();
                }
            });
        }
        everybody.tell();
    }

    private Picture current() {
        Picture last = shown;
        if (!changed || !last.at().plus(GLANCE).isBefore(clock.instant())) {
            return last;
        }
        told = Optional.empty();
        return draw();
    }

    private synchronized Picture draw() {
        changed = false;
        try {
            shown = picture();
            return shown;
        } catch (RuntimeException mishap) {
            changed = true;
            throw mishap;
        }
    }

    private Picture picture() {
        Occupancy here = rows.occupancy();
        Map<AccountId, List<WaitingOne>> waiting = rows.waiting();
        Optional<Hold> hold = line.hold();
        Optional<Hold> first =
                hold.or(() -> line.isProviderFull(here) ? Optional.of(Hold.PROVIDER_BUSY) : Optional.empty());
        List<GenerationId> order = FairOrder.of(rows.contenders(here), waiting);
        Map<GenerationId, Standing> standings = HashMap.newHashMap(order.size());
        for (int before = 0; before < order.size(); before++) {
            standings.put(order.get(before), new Standing(before, before == 0 ? first : hold));
        }
        return new Picture(clock.instant(), standings, waiting, reach.isAway());
    }

    private record Picture(
            Instant at,
            Map<GenerationId, Standing> standings,
            Map<AccountId, List<WaitingOne>> waiting,
            boolean providerAway) {

        static final Picture NOTHING = new Picture(Instant.MIN, Map.of(), Map.of(), false);

        boolean looksTheSameTo(AccountId owner, Picture other) {
            List<WaitingOne> mine = waiting.getOrDefault(owner, List.of());
            return providerAway == other.providerAway
                    && mine.equals(other.waiting.getOrDefault(owner, List.of()))
                    && mine.stream()
                            .allMatch(one -> Objects.equals(standings.get(one.id()), other.standings.get(one.id())));
        }
    }
}
