package app.animato.generation.line;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.AccountId;
import app.animato.generation.GenerationId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FairOrderTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private final AccountId ada = AccountId.create();
    private final AccountId bert = AccountId.create();
    private final AccountId cleo = AccountId.create();
    private final Map<AccountId, List<WaitingOne>> waiting = new HashMap<>();
    private final List<Contender> contenders = new ArrayList<>();

    @Test
    void one_persons_twenty_let_anothers_one_go_second_at_the_latest() {
        List<GenerationId> twenty = inLine(ada, 20, 0, Optional.empty(), NOON);
        List<GenerationId> one = inLine(bert, 1, 0, Optional.empty(), NOON.plusSeconds(60));
        List<GenerationId> order = FairOrder.of(contenders, waiting);
        assertThat(order).hasSize(21).startsWith(twenty.getFirst(), one.getFirst(), twenty.get(1));
    }

    @Test
    void whoever_has_the_least_at_the_provider_comes_first() {
        List<GenerationId> busy = inLine(ada, 2, 3, Optional.empty(), NOON);
        List<GenerationId> idle = inLine(bert, 4, 1, Optional.of(NOON), NOON.plusSeconds(1));
        assertThat(FairOrder.of(contenders, waiting))
                .containsExactly(idle.get(0), idle.get(1), busy.get(0), idle.get(2), busy.get(1), idle.get(3));
    }

    @Test
    void of_two_with_as_much_there_the_one_whose_turn_is_longest_ago_comes_first() {
        List<GenerationId> lately = inLine(ada, 1, 1, Optional.of(NOON.plusSeconds(5)), NOON);
        List<GenerationId> before = inLine(bert, 1, 1, Optional.of(NOON), NOON.plusSeconds(5));
        List<GenerationId> never = inLine(cleo, 1, 1, Optional.empty(), NOON.plusSeconds(9));
        assertThat(FairOrder.of(contenders, waiting))
                .containsExactly(never.getFirst(), before.getFirst(), lately.getFirst());
    }

    @Test
    void of_two_that_never_had_a_turn_whoever_waits_longest_comes_first() {
        List<GenerationId> late = inLine(ada, 1, 0, Optional.empty(), NOON.plusSeconds(1));
        List<GenerationId> early = inLine(bert, 1, 0, Optional.empty(), NOON);
        assertThat(FairOrder.of(contenders, waiting)).containsExactly(early.getFirst(), late.getFirst());
    }

    @Test
    void within_an_account_the_oldest_goes_first() {
        List<GenerationId> mine = inLine(ada, 5, 0, Optional.empty(), NOON);
        assertThat(FairOrder.of(contenders, waiting)).isEqualTo(mine);
    }

    @Test
    void an_empty_line_has_no_order() {
        assertThat(FairOrder.of(List.of(), Map.of())).isEmpty();
    }

    /** Many people who always want more than there is room for, tasks of any length: nobody gets less than others. */
    @Test
    void over_time_everybody_who_waits_gets_the_same_number_of_turns() {
        Random chance = new Random(7);
        List<AccountId> people =
                IntStream.range(0, 7).mapToObj(i -> AccountId.create()).toList();
        Map<AccountId, Integer> there = new HashMap<>();
        Map<AccountId, Instant> served = new HashMap<>();
        Map<AccountId, Integer> turns = new HashMap<>();
        Deque<AccountId> atProvider = new ArrayDeque<>();
        for (int turn = 0; turn < 700; turn++) {
            AccountId next = people.stream()
                    .map(person -> new Contender(
                            person,
                            there.getOrDefault(person, 0),
                            Optional.ofNullable(served.get(person)),
                            NOON,
                            1_000))
                    .min(Contender::compareTo)
                    .orElseThrow()
                    .account();
            there.merge(next, 1, Integer::sum);
            turns.merge(next, 1, Integer::sum);
            served.put(next, NOON.plusSeconds(turn));
            if (chance.nextBoolean()) {
                atProvider.addFirst(next);
            } else {
                atProvider.addLast(next);
            }
            if (atProvider.size() > 3) {
                there.merge(atProvider.removeFirst(), -1, Integer::sum);
            }
        }
        int most = turns.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
        int least = turns.values().stream().mapToInt(Integer::intValue).min().orElseThrow();
        assertThat(turns).hasSize(people.size());
        assertThat(least).isGreaterThan(most / 2);
    }

    private List<GenerationId> inLine(
            AccountId account, int many, int atProvider, Optional<Instant> served, Instant since) {
        List<WaitingOne> line = IntStream.range(0, many)
                .mapToObj(i -> new WaitingOne(GenerationId.create(), since.plusMillis(i)))
                .toList();
        waiting.put(account, line);
        contenders.add(new Contender(account, atProvider, served, since, many));
        return line.stream().map(WaitingOne::id).toList();
    }
}
