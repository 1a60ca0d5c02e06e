package app.animato.generation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.animato.account.AccountId;
import app.animato.generation.Generation;
import app.animato.generation.GenerationStatus;
import app.animato.generation.LineNews;
import app.animato.generation.line.LineBoard;
import app.animato.media.KeptPhoto;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many wishes before a provider that has little room. */
class LineIT extends RunningEngine {

    @Autowired
    LineBoard board;

    @Autowired
    LineNews line;

    @Test
    void one_persons_twenty_do_not_starve_anothers_one() {
        leaveRoomFor(0);
        AccountId ada = newPerson();
        List<Generation> twenty = ask(ada, 20);
        Generation one = ask(newPerson());
        leaveRoomFor(2);
        line.stir();
        await().pollInterval(Duration.ofMillis(5)).until(() -> {
            assertThat(lineRows.occupancy().total()).isLessThanOrEqualTo(2);
            return now(one).status() == GenerationStatus.SUCCEEDED;
        });
        assertThat(twenty.stream().filter(hers -> now(hers).status() == GenerationStatus.WAITING))
                .hasSizeGreaterThan(10);
        assertThat(twenty.stream().mapToLong(RunningEngine::runs).sum()).isLessThan(10);
        assertMadeOnce(one);
    }

    @Test
    void a_provider_with_less_room_than_ours_is_asked_in_vain_only_a_few_times() {
        int port = sandbox.port();
        sandbox.close();
        sandbox = start(port, 3);
        try {
            List<Generation> all = ask(newPerson(), 12);
            all.forEach(wish -> awaitStatus(wish, GenerationStatus.SUCCEEDED));
            all.forEach(this::assertMadeOnce);
            long inVain = all.stream().mapToLong(RunningEngine::runs).sum() - all.size();
            assertThat(inVain).isBetween(1L, 8L);
        } finally {
            sandbox.close();
            sandbox = start(port);
        }
    }

    @Test
    void everybody_sees_their_place_and_whoever_leaves_the_line_lets_the_others_move_up() {
        leaveRoomFor(0);
        AccountId ada = newPerson();
        List<Generation> hers = ask(ada, 2);
        Generation his = ask(newPerson());
        awaitPlace(hers.get(0), 0);
        awaitPlace(his, 1);
        awaitPlace(hers.get(1), 2);
        int calls = sandbox.calls().total();

        service.cancel(ada, hers.get(0).id());
        awaitPlace(his, 1);
        awaitPlace(hers.get(1), 0);
        assertThat(now(hers.get(0)).status()).isEqualTo(GenerationStatus.CANCELLED);
        assertThat(board.standing(hers.get(0).id())).isEmpty();
        assertThat(sandbox.calls().total()).isEqualTo(calls);
    }

    private List<Generation> ask(AccountId owner, int many) {
        KeptPhoto photo = newPhoto(owner);
        return IntStream.range(0, many)
                .mapToObj(i -> service.ask(owner, recipe(photo)))
                .toList();
    }

    private void awaitPlace(Generation generation, int before) {
        await().until(() -> board.standing(generation.id())
                .filter(standing -> standing.before() == before)
                .isPresent());
    }
}
