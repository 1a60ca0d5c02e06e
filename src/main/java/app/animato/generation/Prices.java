package app.animato.generation;

import app.animato.effect.Effect;
import app.animato.money.Ledger;
import app.animato.shared.Moments;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What videos are going to cost, learned from what the last ones of this house did; what the sandbox pretended to charge
 * says nothing about real money.
 */
@Component
public class Prices {

    private static final int MOST = 20;
    /** Of what was made in the sandbox there may be much before the first that cost anything. */
    private static final int PAGE = 100;

    private static final String EARLIER = " and ended_at <= :ended and (ended_at < :ended or id < :id)";
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final OrderSettings settings;
    private final boolean sandbox;
    private final Clock clock;
    private volatile Learned learned = new Learned(Map.of(), Instant.MIN);

    /** The usual price of an effect; the last ones count, so that a new price is soon believed. */
    private record Learned(Map<Effect, BigDecimal> usual, Instant when) {

        Optional<BigDecimal> of(Effect effect) {
            return Optional.ofNullable(usual.get(effect)).or(() -> median(usual.values().stream()));
        }
    }

    private record Made(UUID id, Instant ended, BigDecimal cost) {}

    Prices(
            JdbcClient jdbc,
            Ledger ledger,
            OrderSettings settings,
            @Value("${animato.sandbox.active:false}") boolean sandbox,
            Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.settings = settings;
        this.sandbox = sandbox;
        this.clock = clock;
    }

    /** What each of the effects costs together, every one made so many times. */
    public Price of(Collection<Effect> effects, int times) {
        if (sandbox) {
            return new Price.Free();
        }
        Learned known = learned();
        BigDecimal sum = BigDecimal.ZERO;
        for (Effect effect : effects) {
            Optional<BigDecimal> one = known.of(effect).or(settings::knownPrice);
            if (one.isEmpty()) {
                return new Price.Unknown();
            }
            sum = sum.add(one.get());
        }
        return new Price.About(sum.multiply(BigDecimal.valueOf(times)));
    }

    /** What one video of this effect is expected to cost, in the sandbox too; empty while nobody can know. */
    Optional<BigDecimal> expected(Effect effect) {
        return learned().of(effect).or(settings::knownPrice);
    }

    private Learned learned() {
        Learned known = learned;
        Instant now = clock.instant();
        if (known.when().isBefore(now.minus(FRESH))) {
            known = new Learned(learn(), now);
            learned = known;
        }
        return known;
    }

    private Map<Effect, BigDecimal> learn() {
        Map<Effect, BigDecimal> usual = new EnumMap<>(Effect.class);
        for (Effect effect : Effect.values()) {
            median(lastCosts(effect).stream()).ifPresent(cost -> usual.put(effect, cost));
        }
        return usual;
    }

    private List<BigDecimal> lastCosts(Effect effect) {
        List<BigDecimal> costs = new ArrayList<>();
        List<Made> page = made(effect, Optional.empty());
        while (!page.isEmpty() && costs.size() < MOST) {
            Set<UUID> others = ledger.inOtherMoney(page.stream().map(Made::id).toList());
            page.stream()
                    .filter(each -> !others.contains(each.id()))
                    .map(Made::cost)
                    .forEach(costs::add);
            page = page.size() < PAGE ? List.of() : made(effect, Optional.of(page.getLast()));
        }
        return costs.stream().limit(MOST).toList();
    }

    /** The last ones first, from the last on or behind one that an earlier page ended with. */
    private List<Made> made(Effect effect, Optional<Made> last) {
        JdbcClient.StatementSpec statement = jdbc.sql("select id, ended_at, cost from generation"
                        + " where effect = :effect and status = 'SUCCEEDED' and cost > 0 and ended_at is not null"
                        + last.map(made -> EARLIER).orElse("")
                        + " order by ended_at desc, id desc limit " + PAGE)
                .param("effect", effect.value());
        last.ifPresent(
                made -> statement.param("ended", Moments.utc(made.ended())).param("id", made.id()));
        return statement
                .query((row, number) -> new Made(
                        row.getObject("id", UUID.class), Moments.read(row, "ended_at"), row.getBigDecimal("cost")))
                .list();
    }

    private static Optional<BigDecimal> median(Stream<BigDecimal> costs) {
        List<BigDecimal> sorted = costs.sorted().toList();
        return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get(sorted.size() / 2));
    }
}
