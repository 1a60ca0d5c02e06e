package app.animato.generation;

import app.animato.account.AccountId;
import app.animato.media.library.MediaLibrary;
import app.animato.media.library.Storage;
import app.animato.money.Money;
import app.animato.money.Wish;
import app.animato.shared.Moments;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The one way a generation changes: in a transaction of its own, and once that holds the pages are told. They are told
 * of the changes of one generation in the order in which those were made, so that no page ends on an older picture.
 */
@NamedInterface("own")
@Component
public class Changes {

    private static final Logger log = LoggerFactory.getLogger(Changes.class);

    private static final int TURNS = 64;

    private final Generations generations;
    private final MediaLibrary library;
    private final Storage storage;
    private final TransactionOperations transaction;
    private final LiveUpdates liveUpdates;
    private final LineNews line;
    private final Bookkeeping books;
    private final OrderSettings settings;
    private final Clock clock;
    private final List<Lock> turns =
            Stream.<Lock>generate(ReentrantLock::new).limit(TURNS).toList();

    Changes(
            Generations generations,
            MediaLibrary library,
            Storage storage,
            TransactionOperations transaction,
            LiveUpdates liveUpdates,
            LineNews line,
            Bookkeeping books,
            OrderSettings settings,
            Clock clock) {
        this.generations = generations;
        this.library = library;
        this.storage = storage;
        this.transaction = transaction;
        this.liveUpdates = liveUpdates;
        this.line = line;
        this.books = books;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Adds wishes of one account, all of them or none, together with a place in line, with the money that they may cost,
     * with room for what is made of them, and with a hold on their photos: whoever deletes one at the same moment either
     * comes first, or sees that it is needed.
     *
     * @return why nothing was added; empty when all of them were
     * @throws IllegalArgumentException when a photo is not there, or not its owner's
     */
    Optional<Order> add(List<Generation> wishes) {
        Map<Wish, Money> expected = books.expect(wishes);
        List<Lock> theirs = wishes.stream()
                .map(wish -> place(wish.id()))
                .distinct()
                .sorted()
                .map(turns::get)
                .toList();
        theirs.forEach(Lock::lock);
        try {
            Optional<Order> refusal = store(wishes, expected);
            if (refusal.isEmpty()) {
                for (Generation wish : wishes) {
                    liveUpdates.changed(wish);
                    line.moved(Optional.empty(), wish.status());
                }
            }
            return refusal;
        } finally {
            theirs.forEach(Lock::unlock);
        }
    }

    /** Money comes last: whoever holds its lock waits for nobody. */
    private Optional<Order> store(List<Generation> wishes, Map<Wish, Money> expected) {
        AtomicReference<Optional<Order>> refusal = new AtomicReference<>(Optional.empty());
        AccountId owner = wishes.getFirst().owner();
        transaction.executeWithoutResult(running -> {
            storage.takeTurn(owner);
            wishes.forEach(this::holdPhoto);
            generations.add(wishes);
            refusal.set(fullLine(owner, wishes.size())
                    .or(() -> lackOfRoom(owner))
                    .or(() -> books.reserve(wishes.getFirst(), expected).map(Order.Refused::new)));
            if (refusal.get().isPresent()) {
                running.setRollbackOnly();
            }
        });
        return refusal.get();
    }

    /** Whatever the account asks for at the same moment has had its turn before, or has it after this. */
    private Optional<Order> fullLine(AccountId owner, int added) {
        long waiting = generations.countWaiting(owner);
        return waiting > settings.mostWaiting()
                ? Optional.of(new Order.LineFull(waiting - added, settings.mostWaiting()))
                : Optional.empty();
    }

    /** With all that is being made. */
    private Optional<Order> lackOfRoom(AccountId owner) {
        return storage.lacks(owner, generations.countUnfinished(owner) * Storage.A_VIDEO)
                .map(Order.Crowded::new);
    }

    private void holdPhoto(Generation wish) {
        Recipe recipe = wish.recipe();
        if (!library.hold(
                wish.owner(), Stream.of(recipe.photo(), recipe.preview()).collect(Collectors.toSet()))) {
            throw new IllegalArgumentException("No such photo");
        }
    }

    /**
     * The generation after the change.
     *
     * @throws IllegalTransition when it has moved on meanwhile; nothing has changed then
     */
    public Generation apply(Generation before, BiConsumer<Generation, Instant> change) {
        return apply(before.id(), change)
                .orElseThrow(() -> new IllegalStateException("Generation " + before.id() + " is gone"));
    }

    /** Empty when there is no such generation. */
    public Optional<Generation> apply(GenerationId id, BiConsumer<Generation, Instant> change) {
        return inTurn(id, () -> {
            AtomicReference<Optional<Before>> before = new AtomicReference<>(Optional.empty());
            Optional<Generation> after = generations.change(id, generation -> {
                GenerationStatus known = generation.status();
                Optional<BigDecimal> cost = generation.cost();
                before.set(Optional.of(new Before(known, generation.isDeleted())));
                logged(generation, change);
                // What ended before there were books is not booked when it is thrown away.
                if (generation.status() != known
                        || known == GenerationStatus.UNCONFIRMED
                        || !generation.cost().equals(cost)) {
                    books.follow(generation);
                }
            });
            after.ifPresent(generation -> {
                liveUpdates.changed(generation);
                line.moved(before.get().map(Before::status), generation.status());
                if (generation.isDeleted() && !before.get().orElseThrow().deleted()) {
                    line.stir();
                }
            });
            return after;
        });
    }

    private record Before(GenerationStatus status, boolean deleted) {}

    /** As long as nobody can be asked, what was missed before does not count. */
    public void doubtLoss(Generation generation) {
        if (generation.timeline().missing().isPresent()) {
            apply(generation, (known, now) -> known.doubtLoss());
        }
    }

    /** Databases keep microseconds: what is told now equals what is found later. */
    public Instant now() {
        return Moments.now(clock);
    }

    private void logged(Generation generation, BiConsumer<Generation, Instant> change) {
        GenerationStatus before = generation.status();
        change.accept(generation, now());
        if (generation.status() != before) {
            log.info("Generation {}: {} -> {}", generation.id(), before, generation.status());
        }
    }

    private static int place(GenerationId id) {
        return Math.floorMod(id.hashCode(), TURNS);
    }

    private <T> T inTurn(GenerationId id, Supplier<T> work) {
        Lock turn = turns.get(place(id));
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }
}
