package app.animato.generation.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.animato.account.AccountId;
import app.animato.generation.GenerationId;
import app.animato.generation.pace.ManualTime;
import app.animato.generation.pace.PaceSettings;
import app.animato.testing.Archive;
import app.animato.testing.DatabaseKind;
import app.animato.testing.OnEachDatabase;
import app.animato.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class LineBoardTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private final ManualTime time = new ManualTime();
    private final Archive archive;
    private final LineBoard board;
    private final AccountId ada;
    private final AtomicInteger told = new AtomicInteger();

    LineBoardTest(DatabaseKind kind) {
        TestDatabase database = new TestDatabase(kind);
        archive = new Archive(database.jdbc());
        ada = archive.newOwner();
        LinePace pace = new LinePace(new PaceSettings(Duration.ofSeconds(1)), new Random(3));
        LineTimer timer = new LineTimer();
        Reach reach = new Reach(pace, timer, Clock.systemUTC());
        LineRows rows = new LineRows(database.jdbc());
        Line line = new Line(rows, reach, new LineSettings(3), pace, database.transaction(), Clock.systemUTC());
        board = new LineBoard(rows, line, reach, timer, time);
    }

    @Test
    void a_page_is_told_of_what_another_one_has_read_before_it_was_told() {
        GenerationId wish = wish(ada, 5);
        board.subscribe(ada, told::incrementAndGet);
        board.change();
        await().until(() -> told.get() == 1);
        assertThat(board.standing(wish).orElseThrow().before()).isZero();
        wish(archive.newOwner(), 1);
        board.change();
        time.pass(Duration.ofSeconds(1));
        assertThat(board.standing(wish).orElseThrow().before()).isEqualTo(1);
        await().until(() -> told.get() == 2);
    }

    @Test
    void a_page_is_not_told_of_what_looks_the_same_to_it() {
        AtomicInteger others = new AtomicInteger();
        AccountId bert = archive.newOwner();
        wish(ada, 1);
        board.subscribe(ada, told::incrementAndGet);
        board.subscribe(bert, others::incrementAndGet);
        board.change();
        await().until(() -> told.get() == 1 && others.get() == 1);
        wish(bert, 2);
        board.change();
        await().until(() -> others.get() == 2);
        assertThat(told).hasValue(1);
    }

    private GenerationId wish(AccountId owner, int second) {
        return new GenerationId(archive.add(archive.entry(owner).open("WAITING").asked(NOON.plusSeconds(second))));
    }
}
