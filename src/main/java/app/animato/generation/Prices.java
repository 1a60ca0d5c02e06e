package app.animato.generation;

import app.animato.effect.Effect;
import app.animato.money.Coin;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
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

    Prices(
            JdbcClient jdbc,
            OrderSettings settings,
            @Value("${animato.sandbox.active:false}") boolean sandbox,
            Clock clock) {
        this.jdbc = jdbc;
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
        return jdbc.sql("select cost from generation where effect = :effect and status = 'SUCCEEDED' and cost > 0"
                        + " and ended_at is not null and not exists (select 1 from expense"
                        + " where expense.wish = generation.id and expense.coin <> :coin)"
                        + " order by ended_at desc limit " + MOST)
                .param("effect", effect.value())
                .param("coin", (sandbox ? Coin.PLAY : Coin.REAL).name())
                .query((row, number) -> row.getBigDecimal("cost"))
                .list();
    }

    private static Optional<BigDecimal> median(Stream<BigDecimal> costs) {
        List<BigDecimal> sorted = costs.sorted().toList();
        return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get(sorted.size() / 2));
    }
}
