package app.animato.generation.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.animato.account.AccountId;
import app.animato.generation.Failure;
import app.animato.generation.FailureKind;
import app.animato.generation.Generation;
import app.animato.generation.GenerationId;
import app.animato.generation.GenerationStatus;
import app.animato.generation.Generations;
import app.animato.generation.Hold;
import app.animato.generation.IllegalTransition;
import app.animato.generation.pace.PaceSettings;
import app.animato.generation.pace.Patience;
import app.animato.generation.provider.SubmitOutcome;
import app.animato.generation.provider.TaskRef;
import app.animato.testing.Archive;
import app.animato.testing.DatabaseKind;
import app.animato.testing.OnEachDatabase;
import app.animato.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@OnEachDatabase
class LineTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private final JdbcClient jdbc;
    private final Archive archive;
    private final Generations generations;
    private final LineRows rows;
    private final TransactionTemplate transaction;
    private final LinePace pace = new LinePace(new PaceSettings(Duration.ofSeconds(1)), new Random(3));
    private final Reach reach = new Reach(pace, new LineTimer(), Clock.systemUTC());
    private final Line line;

    LineTest(DatabaseKind kind) {
        TestDatabase database = new TestDatabase(kind);
        jdbc = database.jdbc();
        archive = new Archive(jdbc);
        generations = new Generations(database.jdbc());
        rows = new LineRows(database.jdbc());
        transaction = database.transaction();
        line = line(3);
    }

    private Line line(int mostAtOnce) {
        return new Line(rows, reach, new LineSettings(mostAtOnce), pace, transaction, Clock.systemUTC());
    }

    @Test
    void goes_out_in_fair_turns_until_the_house_has_enough_there() {
        AccountId ada = archive.newOwner();
        AccountId bert = archive.newOwner();
        List<GenerationId> hers =
                IntStream.range(0, 5).mapToObj(i -> wish(ada, i)).toList();
        GenerationId his = wish(bert, 9);

        assertThat(goOut()).contains(hers.get(0));
        assertThat(goOut()).contains(his);
        assertThat(goOut()).contains(hers.get(1));
        assertThat(goOut()).isEmpty();

        accept(hers.get(0));
        assertThat(goOut()).isEmpty();
        end(hers.get(0));
        assertThat(goOut()).contains(hers.get(2));
    }

    @Test
    void what_somebody_asked_for_who_is_switched_off_waits_until_they_are_switched_on_and_holds_nobody_up() {
        AccountId ada = archive.newOwner();
        AccountId bert = archive.newOwner();
        GenerationId hers = wish(ada, 0);
        GenerationId his = wish(bert, 1);
        enable(ada, false);
        assertThatThrownBy(() -> enter(hers)).isInstanceOf(NotItsTurn.class);
        assertThat(goOut()).contains(his);
        assertThat(goOut()).isEmpty();
        assertThat(rows.everybody(rows.occupancy()))
                .extracting(Contender::account)
                .containsExactly(ada);
        enable(ada, true);
        assertThat(goOut()).contains(hers);
    }

    private void enable(AccountId account, boolean enabled) {
        jdbc.sql("update account set enabled = :enabled where id = :id")
                .param("enabled", enabled)
                .param("id", account.value())
                .update();
    }

    @Test
    void nobody_goes_out_of_turn() {
        wish(archive.newOwner(), 0);
        GenerationId second = wish(archive.newOwner(), 1);
        assertThatThrownBy(() -> enter(second)).isInstanceOf(NotItsTurn.class);
        assertThat(generations.find(second).orElseThrow().status()).isEqualTo(GenerationStatus.WAITING);
    }

    @Test
    void however_many_try_at_once_no_more_go_out_than_there_is_room_for() {
        AccountId ada = archive.newOwner();
        IntStream.range(0, 30).forEach(i -> wish(i % 3 == 0 ? ada : archive.newOwner(), i));
        Line otherNode = line(3);
        List<CompletableFuture<Void>> tries = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.runAsync(() -> {
                    for (int n = 0; n < 10; n++) {
                        goOut(n % 2 == 0 ? line : otherNode);
                    }
                }))
                .toList();
        tries.forEach(CompletableFuture::join);
        assertThat(rows.occupancy().leaving()).isEqualTo(3);
        assertThat(rows.occupancy().byAccount().values()).containsOnly(1);
    }

    @Test
    void what_was_learned_is_kept_and_read_by_everybody() {
        AccountId ada = archive.newOwner();
        GenerationId first = wish(ada, 0);
        wish(ada, 1);
        goOut();
        accept(first);
        line.learn(new SubmitOutcome.Busy("busy"));
        assertThat(rows.state().learned()).contains(1);
        assertThat(line(10).outlook().turn()).isInstanceOf(Turn.Wait.class);
    }

    @Test
    void a_pause_is_kept_and_ends_with_the_first_that_is_let_in() {
        AccountId ada = archive.newOwner();
        GenerationId first = wish(ada, 0);
        line.learn(new SubmitOutcome.NoBalance("Insufficient balance"));
        assertThat(line(10).hold()).contains(Hold.NO_BALANCE);
        assertThat(rows.state().paused().orElseThrow().detail()).isEqualTo("Insufficient balance");
        assertThat(goOut()).isEmpty();

        line.learn(new SubmitOutcome.Accepted(new TaskRef("1", "t")));
        assertThat(line.hold()).isEmpty();
        assertThat(goOut()).contains(first);
    }

    @Test
    void one_lost_answer_is_an_accident_and_several_in_a_row_pause() {
        line.learn(new SubmitOutcome.Unconfirmed("HTTP 500"));
        line.learn(new SubmitOutcome.Unconfirmed("HTTP 500"));
        assertThat(line.hold()).isEmpty();
        line.learn(new SubmitOutcome.Unconfirmed("HTTP 500"));
        assertThat(line.hold()).contains(Hold.PROVIDER_AWAY);
        assertThat(rows.state().paused().orElseThrow().why()).isEqualTo(Pause.ANSWERS_LOST);
        line.reachable();
        assertThat(line.hold()).as("for reads say nothing of Runs").isPresent();
    }

    @Test
    void after_an_outage_in_which_answers_got_lost_one_goes_at_once_and_opens_the_way_for_all_if_it_is_let_in() {
        AccountId ada = archive.newOwner();
        GenerationId first = wish(ada, 0);
        GenerationId second = wish(ada, 1);
        AtomicInteger news = new AtomicInteger();
        loseAnswers();
        line.onPause(news::incrementAndGet);
        line.unanswered();
        assertThat(goOut()).isEmpty();
        line.reachable();
        assertThat(news).hasValue(1);
        assertThat(line.hold()).as("until it is known").contains(Hold.PROVIDER_AWAY);
        assertThat(goOut()).contains(first);
        assertThat(goOut()).isEmpty();
        accept(first);
        assertThat(goOut()).isEmpty();
        line.learn(new SubmitOutcome.Accepted(new TaskRef("1", "t")));
        assertThat(goOut()).contains(second);
    }

    @Test
    void a_provider_that_answers_questions_and_loses_paid_requests_is_given_no_more_of_them_for_it() {
        wish(archive.newOwner(), 0);
        loseAnswers();
        line.reachable();
        assertThat(goOut()).isEmpty();
    }

    private void loseAnswers() {
        for (int i = 0; i < 3; i++) {
            line.learn(new SubmitOutcome.Unconfirmed("silence"));
        }
    }

    @Test
    void a_key_that_was_refused_for_looking_is_good_again_when_a_look_is_answered() {
        line.keyRefusedToLook("401");
        assertThat(line.hold()).contains(Hold.MISCONFIGURED);
        line.keyTakenToLook();
        assertThat(line.hold()).isEmpty();

        line.learn(new SubmitOutcome.Misconfigured("401"));
        line.keyTakenToLook();
        assertThat(line.hold()).as("for it is Runs that are refused").contains(Hold.MISCONFIGURED);
    }

    @Test
    void what_did_not_leave_says_nothing_of_what_the_line_is_paused_for() {
        line.learn(new SubmitOutcome.NoBalance("Insufficient balance"));
        LineState before = rows.state();
        line.learn(new SubmitOutcome.NotSent("no route to host"));
        assertThat(rows.state()).isEqualTo(before);
        line.learn(new SubmitOutcome.Accepted(new TaskRef("1", "t")));
        line.learn(new SubmitOutcome.NotSent("no route to host"));
        assertThat(rows.state().paused().orElseThrow().why()).isEqualTo(Pause.UNREACHABLE);
    }

    @Test
    void what_was_kept_from_leaving_by_a_reason_that_lies_here_teaches_nothing() {
        LineState before = rows.state();
        IntStream.range(0, 5).forEach(i -> line.learn(new SubmitOutcome.Withheld("its photo breaks off")));
        assertThat(rows.state()).isEqualTo(before);
        assertThat(new SubmitOutcome.Withheld("its photo breaks off").answered())
                .isTrue();
    }

    @Test
    void who_cannot_go_for_a_reason_of_its_own_keeps_its_place_and_keeps_nobody_else() {
        AccountId ada = archive.newOwner();
        AccountId bert = archive.newOwner();
        GenerationId first = wish(ada, 0);
        GenerationId second = wish(ada, 1);
        GenerationId alone = wish(bert, 2);
        AtomicInteger news = new AtomicInteger();
        line.onPause(news::incrementAndGet);
        line.passOver(first, Duration.ofSeconds(3));
        assertThat(news).hasValue(1);
        assertThat(line.outlook().next()).contains(second);
        line.passOver(second, Duration.ofMinutes(5));
        assertThat(line.outlook().next()).contains(alone);
        line.passOver(alone, Duration.ofMinutes(5));
        await().untilAsserted(() -> assertThat(line.outlook().next()).contains(first));
    }

    @Test
    void of_what_everybody_shares_only_so_many_are_passed_over() {
        PassedOver passedOver = new PassedOver();
        IntStream.range(0, 1000).forEach(i -> passedOver.add(GenerationId.create(), NOON));
        assertThat(passedOver.at(NOON.minusMillis(1))).hasSize(500);
        assertThat(passedOver.at(NOON)).isEmpty();
    }

    private GenerationId wish(AccountId owner, int second) {
        return new GenerationId(archive.add(archive.entry(owner).open("WAITING").asked(NOON.plusSeconds(second))));
    }

    private Optional<GenerationId> goOut() {
        return goOut(line);
    }

    private Optional<GenerationId> goOut(Line node) {
        Line.Outlook outlook = node.outlook();
        if (!(outlook.turn() instanceof Turn.Go)) {
            return Optional.empty();
        }
        try {
            outlook.next().ifPresent(id -> enter(node, id));
            return outlook.next();
        } catch (NotItsTurn overtaken) {
            return Optional.empty();
        } catch (IllegalTransition gone) {
            return Optional.empty();
        }
    }

    private void enter(GenerationId id) {
        enter(line, id);
    }

    private void enter(Line node, GenerationId id) {
        change(id, generation -> {
            node.enter(generation);
            generation.submit(Instant.now());
        });
    }

    private void accept(GenerationId id) {
        change(id, generation -> generation.accept(new TaskRef(id.toString(), "token")));
    }

    private void end(GenerationId id) {
        change(
                id,
                generation -> generation.miss(
                        new Failure(FailureKind.FORGOTTEN_BY_PROVIDER, ""), Patience.NONE, Instant.now()));
    }

    private void change(GenerationId id, java.util.function.Consumer<Generation> change) {
        transaction.executeWithoutResult(running -> generations.change(id, change));
    }
}
