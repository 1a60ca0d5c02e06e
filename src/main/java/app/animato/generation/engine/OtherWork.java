package app.animato.generation.engine;

import app.animato.generation.Changes;
import app.animato.generation.Generation;
import app.animato.generation.GenerationStatus;
import app.animato.money.Coin;
import app.animato.money.OtherMoney;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Work that was promised in other money than what is counted with now. The provider that is there has nothing to do with
 * it and hears nothing of it: real work rests until its provider is back, and what the sandbox had promised ends.
 */
@Component
class OtherWork {

    private static final Logger log = LoggerFactory.getLogger(OtherWork.class);

    private final OtherMoney money;
    private final Changes changes;
    private final Clearance clearance;

    OtherWork(OtherMoney money, Changes changes, Clearance clearance) {
        this.money = money;
        this.changes = changes;
        this.clearance = clearance;
    }

    /** Empty where the provider may be asked, or need not be. */
    Optional<Next> advance(Generation generation) {
        if (isHome(generation) || !money.holds(generation.id().value())) {
            return Optional.empty();
        }
        return Optional.of(money.coin() == Coin.REAL ? Next.done() : end(generation));
    }

    private static boolean isHome(Generation generation) {
        GenerationStatus status = generation.status();
        return status.isEnd() && status != GenerationStatus.UNCONFIRMED && !generation.isDeleted();
    }

    private Next end(Generation generation) {
        return switch (generation.status()) {
            case WAITING -> {
                changes.apply(generation, Generation::requestCancel);
                yield left(generation);
            }
            case SUBMITTING, QUEUED, RUNNING, COLLECTING, UNCONFIRMED -> {
                changes.apply(generation, Generation::leaveSandbox);
                yield left(generation);
            }
            case SUCCEEDED, FAILED, CANCELLED -> clearance.clearHere(generation);
        };
    }

    private static Next left(Generation generation) {
        GenerationStatus before = generation.status();
        log.info("Generation {} was promised by the sandbox and ends, {} as it was", generation.id(), before);
        return Next.now();
    }
}
