package app.animato.generation.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.animato.generation.GenerationId;
import app.animato.generation.Steps;
import app.animato.generation.pace.PaceSettings;
import app.animato.generation.provider.LookupOutcome;
import app.animato.testing.Archive;
import app.animato.testing.DatabaseKind;
import app.animato.testing.OnEachDatabase;
import app.animato.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@OnEachDatabase
class CatchUpTest {

    private static final LookupOutcome ANSWER = new LookupOutcome.Missing("no such task");
    private static final LookupOutcome SILENCE = new LookupOutcome.Unreachable("nobody there");

    private final LinePace pace = new LinePace(new PaceSettings(Duration.ofMillis(20)), new Random(3));
    private final LineTimer timer = new LineTimer();
    private final Reach reach = new Reach(pace, timer, Clock.systemUTC());
    private final List<GenerationId> called = new CopyOnWriteArrayList<>();
    private final Moody database;
    private final GenerationId followed;

    CatchUpTest(DatabaseKind kind) {
        TestDatabase real = new TestDatabase(kind);
        Archive archive = new Archive(real.jdbc());
        followed =
                new GenerationId(archive.add(archive.entry(archive.newOwner()).open("RUNNING")));
        database = new Moody(real.dataSource());
        LineRows rows = new LineRows(JdbcClient.create(database));
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        Line line = new Line(rows, reach, new LineSettings(3), pace, transaction, Clock.systemUTC());
        Steps steps = called::add;
        var unused = new CatchUp(
                reach,
                line,
                rows,
                pace,
                timer,
                new StaticListableBeanFactory(Map.of("steps", steps)).getBeanProvider(Steps.class));
    }

    @Test
    void whatever_has_waited_is_called_once_when_the_provider_is_back() {
        goAway();
        comeBack();
        await().untilAsserted(() -> assertThat(called).containsExactly(followed));
    }

    @Test
    void a_database_that_comes_back_after_the_provider_delays_the_call_and_nothing_more() {
        goAway();
        database.away = true;
        comeBack();
        await().until(() -> database.refused.get() > 2);
        assertThat(called).isEmpty();
        database.away = false;
        await().untilAsserted(() -> assertThat(called).containsExactly(followed));
    }

    private void goAway() {
        for (int i = 0; i < 3; i++) {
            LookupOutcome unused = reach.call(() -> SILENCE, () -> SILENCE);
        }
        assertThat(reach.isAway()).isTrue();
    }

    private void comeBack() {
        await().until(() -> {
            reach.probe(() -> ANSWER);
            return !reach.isAway();
        });
    }

    /** Gives no connection while it is away. */
    private static final class Moody extends DelegatingDataSource {

        final AtomicInteger refused = new AtomicInteger();
        volatile boolean away;

        Moody(DataSource real) {
            super(real);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (away) {
                refused.incrementAndGet();
                throw new SQLTransientConnectionException("the database is away");
            }
            return super.getConnection();
        }
    }
}
