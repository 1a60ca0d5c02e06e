package app.animato.bench;

import app.animato.account.AccountId;
import app.animato.effect.Effect;
import app.animato.testing.Archive;
import app.animato.testing.DatabaseKind;
import app.animato.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A database of its own in which one person has so many videos, and what reads it. */
final class ManyVideos<R> implements AutoCloseable {

    private static final Instant NEWEST = Instant.parse("2026-06-01T12:00:00Z");
    private static final Duration APART = Duration.ofMinutes(47);
    private static final int TIMES = 200;

    private final Connection connection;
    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
    private final AccountId owner;
    private final R reader;

    ManyVideos(DatabaseKind kind, int count, Class<R> reader) throws SQLException {
        connection = new TestDatabase(kind).dataSource().getConnection();
        JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        if (kind == DatabaseKind.H2) {
            jdbc.execute("set optimize_reuse_results 0");
        }
        owner = new Archive(JdbcClient.create(jdbc)).newOwner();
        fill(jdbc, count);
        beans.registerBean(JdbcClient.class, () -> JdbcClient.create(jdbc));
        beans.register(reader);
        beans.refresh();
        this.reader = beans.getBean(reader);
    }

    AccountId owner() {
        return owner;
    }

    R reader() {
        return reader;
    }

    /** In milliseconds, of many times; the first quarter of them only warms up. */
    static double median(Runnable query) {
        List<Double> times = new ArrayList<>();
        for (int time = 0; time < TIMES; time++) {
            Stopwatch watch = new Stopwatch();
            query.run();
            times.add(watch.seconds() * 1000);
        }
        return Spread.of(times.subList(TIMES / 4, TIMES)).p50();
    }

    /** Three at a time have the same moment, as those of a set have. */
    private void fill(JdbcTemplate jdbc, int count) {
        List<Effect> effects = List.of(Effect.values());
        List<Object[]> rows = IntStream.range(0, count)
                .mapToObj(number -> new Object[] {
                    UUID.randomUUID(),
                    owner.value(),
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    effects.get(number % effects.size()).value(),
                    number,
                    NEWEST.minus(APART.multipliedBy(number / 3)).atOffset(ZoneOffset.UTC)
                })
                .toList();
        jdbc.batchUpdate("""
                insert into generation (id, owner, set_id, photo, photo_preview, video, poster, effect, seed, status,
                  cancel_requested, provider_status, failure_detail, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'SUCCEEDED', false, '', '', ?)""", rows);
        jdbc.execute("analyze");
    }

    @Override
    public void close() throws SQLException {
        beans.close();
        connection.close();
    }
}
