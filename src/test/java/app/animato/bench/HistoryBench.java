package app.animato.bench;

import app.animato.account.AccountId;
import app.animato.gallery.History;
import app.animato.gallery.HistoryEntry;
import app.animato.gallery.HistoryFilter;
import app.animato.gallery.HistoryOrder;
import app.animato.gallery.HistoryPages;
import app.animato.testing.Archive;
import app.animato.testing.DatabaseKind;
import app.animato.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** How long a page of the history takes when there are a hundred lines, and when there are a hundred thousand. */
class HistoryBench {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final int FEW = 100;
    private static final int MANY = 100_000;
    private static final int PAGE = 50;
    private static final int TIMES = 200;

    private record Measured(double first, double middle, double counted, double total) {}

    @ParameterizedTest
    @EnumSource
    void history(DatabaseKind kind) throws SQLException {
        Measured few = measure(kind, FEW);
        Measured many = measure(kind, MANY);
        String topic = "history, " + kind.name().toLowerCase(Locale.ROOT);
        Results.add(List.of(
                Row.told(topic, "first page of 100 lines, p50", few.first(), "ms"),
                Row.told(topic, "first page of 100,000 lines, p50", many.first(), "ms"),
                Row.aimed(topic, "first page, many against few", many.first() / few.first(), "×", 2),
                Row.told(topic, "middle page of 100 lines, p50", few.middle(), "ms"),
                Row.told(topic, "middle page of 100,000 lines, p50", many.middle(), "ms"),
                Row.aimed(topic, "middle page, many against few", many.middle() / few.middle(), "×", 2),
                Row.told(topic, "middle page of 100,000 lines by its number, as it was, p50", many.counted(), "ms"),
                Row.told(topic, "count of 100,000 lines, which is not asked for, p50", many.total(), "ms")));
    }

    private static Measured measure(DatabaseKind kind, int lines) throws SQLException {
        try (Connection connection = new TestDatabase(kind).dataSource().getConnection();
                AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext()) {
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            if (kind == DatabaseKind.H2) {
                jdbc.execute("set optimize_reuse_results 0");
            }
            beans.registerBean(JdbcClient.class, () -> JdbcClient.create(jdbc));
            beans.register(History.class);
            beans.refresh();
            AccountId owner = new Archive(JdbcClient.create(jdbc)).newOwner();
            fill(jdbc, owner, lines);
            return measure(beans.getBean(History.class), owner, lines);
        }
    }

    private static Measured measure(History history, AccountId owner, int lines) {
        HistoryPages pages = new HistoryPages(history, owner);
        int middle = lines / 2 / PAGE * PAGE;
        HistoryOrder usual = HistoryOrder.NEWEST_FIRST;
        // As a grid does that is scrolled there.
        for (int offset = 0; offset < middle; offset += PAGE) {
            List<HistoryEntry> read = pages.read(HistoryFilter.ALL, usual, offset, PAGE);
            if (read.size() != PAGE) {
                throw new IllegalStateException("Lines are missing");
            }
        }
        return new Measured(
                median(() -> new HistoryPages(history, owner).read(HistoryFilter.ALL, usual, 0, PAGE)),
                median(() -> pages.read(HistoryFilter.ALL, usual, middle, PAGE)),
                median(() -> history.list(owner, HistoryFilter.ALL, usual, middle, PAGE)),
                median(() -> history.count(owner, HistoryFilter.ALL)));
    }

    private static double median(Runnable work) {
        List<Double> times = new ArrayList<>();
        for (int time = 0; time < TIMES; time++) {
            Stopwatch watch = new Stopwatch();
            work.run();
            times.add(watch.seconds() * 1000);
        }
        return Spread.of(times.subList(TIMES / 4, TIMES)).p50();
    }

    private static void fill(JdbcTemplate jdbc, AccountId owner, int lines) {
        List<Object[]> rows = IntStream.range(0, lines)
                .mapToObj(number -> new Object[] {
                    UUID.randomUUID(),
                    owner.value(),
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    number % 3 == 0 ? "crash" : "jungle",
                    number,
                    NOON.minusSeconds(number / 3).atOffset(ZoneOffset.UTC)
                })
                .toList();
        jdbc.batchUpdate("""
                insert into generation (id, owner, photo, photo_preview, effect, seed, status, cancel_requested,
                  provider_status, failure_detail, created_at)
                values (?, ?, ?, ?, ?, ?, 'SUCCEEDED', false, '', '', ?)""", rows);
        jdbc.execute("analyze");
    }
}
