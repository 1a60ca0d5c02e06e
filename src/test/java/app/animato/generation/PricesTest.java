package app.animato.generation;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.AccountId;
import app.animato.effect.Effect;
import app.animato.generation.pace.ManualTime;
import app.animato.money.TestLedger;
import app.animato.testing.Archive;
import app.animato.testing.DatabaseKind;
import app.animato.testing.OnEachDatabase;
import app.animato.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnEachDatabase
class PricesTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private final JdbcClient jdbc;
    private final Archive archive;
    private final AccountId owner;
    private final ManualTime time = new ManualTime();
    private int number;

    PricesTest(DatabaseKind kind) {
        jdbc = new TestDatabase(kind).jdbc();
        archive = new Archive(jdbc);
        owner = archive.newOwner();
    }

    @Test
    void a_price_is_the_middle_of_what_such_videos_cost_last() {
        cost("crash", "0.90");
        cost("crash", "0.10");
        cost("crash", "0.12");
        assertThat(prices(null).of(List.of(Effect.CRASH), 2)).isEqualTo(about("0.24"));
    }

    @Test
    void an_effect_that_was_never_made_costs_what_the_others_do() {
        cost("crash", "0.10");
        cost("jungle", "0.30");
        cost("crying", "0.20");
        assertThat(prices(null).of(List.of(Effect.CRASH, Effect.LAUGHING), 1)).isEqualTo(about("0.30"));
    }

    @Test
    void what_cost_nothing_or_failed_teaches_nothing() {
        cost("crash", "0");
        archive.add(archive.entry(owner).effect("crash").status("FAILED").cost("5"));
        assertThat(prices(null).of(List.of(Effect.CRASH), 1)).isEqualTo(new Price.Unknown());
    }

    @Test
    void the_owners_price_holds_until_something_is_learned() {
        Prices prices = prices(new BigDecimal("0.07"));
        assertThat(prices.of(List.of(Effect.CRASH, Effect.JUNGLE), 3)).isEqualTo(about("0.42"));
        cost("crash", "0.10");
        time.pass(Duration.ofMinutes(2));
        assertThat(prices.of(List.of(Effect.CRASH), 1)).isEqualTo(about("0.10"));
    }

    @Test
    void what_the_sandbox_pretended_to_charge_teaches_nothing_about_real_money() {
        cost("crash", "9.90");
        jdbc.sql("insert into expense (wish, account, coin, asked_on, reserved, spent, state)"
                        + " select id, owner, 'PLAY', date '2026-05-04', 0, 9900000, 'SPENT' from generation")
                .update();
        assertThat(prices(null).of(List.of(Effect.CRASH), 1)).isEqualTo(new Price.Unknown());
        cost("crash", "0.10");
        assertThat(prices(null).of(List.of(Effect.CRASH), 1)).isEqualTo(about("0.10"));
    }

    @Test
    void what_was_paid_is_found_behind_however_much_of_the_sandbox() {
        cost("crash", "0.10");
        for (int i = 0; i < 250; i++) {
            cost("crash", "9.90");
        }
        jdbc.sql("insert into expense (wish, account, coin, asked_on, reserved, spent, state)"
                        + " select id, owner, 'PLAY', date '2026-05-04', 0, 9900000, 'SPENT' from generation"
                        + " where cost > 1")
                .update();
        assertThat(prices(null).of(List.of(Effect.CRASH), 1)).isEqualTo(about("0.10"));
    }

    @Test
    void the_sandbox_takes_nothing() {
        cost("crash", "0.10");
        assertThat(new Prices(jdbc, TestLedger.over(jdbc, time, true), new OrderSettings(24, 100, null), true, time)
                        .of(List.of(Effect.CRASH), 1))
                .isEqualTo(new Price.Free());
    }

    private Prices prices(@Nullable BigDecimal price) {
        return new Prices(jdbc, TestLedger.over(jdbc, time, false), new OrderSettings(24, 100, price), false, time);
    }

    private static Price about(String dollars) {
        return new Price.About(new BigDecimal(dollars));
    }

    private void cost(String effect, String dollars) {
        archive.add(archive.entry(owner).effect(effect).cost(dollars).asked(NOON.plusSeconds(number++)));
    }
}
