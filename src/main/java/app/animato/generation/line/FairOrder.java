package app.animato.generation.line;

import app.animato.account.AccountId;
import app.animato.generation.GenerationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Collectors;

/** In which order everything that waits would go out, if nothing came, ended or went away meanwhile. */
final class FairOrder {

    private FairOrder() {}

    /** @param waiting everything that waits, by account, the oldest first */
    static List<GenerationId> of(List<Contender> contenders, Map<AccountId, List<WaitingOne>> waiting) {
        Map<AccountId, Iterator<WaitingOne>> lines = waiting.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, line -> line.getValue().iterator()));
        PriorityQueue<Contender> next = new PriorityQueue<>(contenders);
        List<GenerationId> order = new ArrayList<>();
        // Turns to come are later than any turn that was.
        Instant turn = Instant.MAX.minusSeconds(
                waiting.values().stream().mapToInt(List::size).sum());
        for (Contender served = next.poll(); served != null; served = next.poll()) {
            Iterator<WaitingOne> line =
                    lines.getOrDefault(served.account(), List.<WaitingOne>of().iterator());
            if (line.hasNext()) {
                order.add(line.next().id());
                turn = turn.plusSeconds(1);
                next.add(new Contender(
                        served.account(),
                        served.atProvider() + 1,
                        Optional.of(turn),
                        served.longest(),
                        served.waiting() - 1));
            }
        }
        return order;
    }
}
