package app.animato.generation;

import app.animato.money.Bill;
import app.animato.money.Ledger;
import app.animato.money.Money;
import app.animato.money.Shortage;
import app.animato.money.Wish;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says to the books what generations are expected to cost, and what came of it. */
@Component
class Bookkeeping {

    private final Ledger ledger;
    private final Prices prices;

    Bookkeeping(Ledger ledger, Prices prices) {
        this.ledger = ledger;
        this.prices = prices;
    }

    /** What each of these may cost, by what is known now. */
    Map<Wish, Money> expect(List<Generation> wishes) {
        Map<Wish, Money> expected = new LinkedHashMap<>();
        wishes.forEach(wish -> expected.put(
                wish(wish),
                prices.expected(wish.recipe().effect()).map(Money::ofDollars).orElseGet(ledger::unknownPrice)));
        return expected;
    }

    /** Sets money aside, in the transaction that stores the wishes, which must not hold if there is not enough. */
    Optional<Shortage> reserve(Generation first, Map<Wish, Money> expected) {
        return ledger.reserve(first.owner(), expected);
    }

    /** Settles what is known to be over as far as money goes, in the transaction in which it moved there. */
    void follow(Generation generation) {
        bill(generation).ifPresent(bill -> ledger.settle(wish(generation), bill));
    }

    /**
     * What came of the money that was set aside; empty as long as it is open. A lost answer stays open, since it may
     * have been charged, until its task is found or its person forgets it.
     */
    static Optional<Bill> bill(Generation generation) {
        return switch (generation.status()) {
            case WAITING, SUBMITTING, QUEUED, RUNNING -> Optional.empty();
            case UNCONFIRMED -> generation.isDeleted() ? Optional.of(new Bill.Unclear()) : Optional.empty();
            case COLLECTING, SUCCEEDED ->
                Optional.of(Bill.told(generation.cost()).orElseGet(Bill.Untold::new));
            case CANCELLED -> Optional.of(Bill.told(generation.cost()).orElseGet(Bill.Nothing::new));
            case FAILED -> Optional.of(Bill.told(generation.cost()).orElseGet(() -> free(generation)));
        };
    }

    /** What the provider no longer knows, it may have charged. */
    private static Bill free(Generation failed) {
        return failed.failure()
                        .filter(failure -> failure.kind() == FailureKind.FORGOTTEN_BY_PROVIDER)
                        .isPresent()
                ? new Bill.Unclear()
                : new Bill.Nothing();
    }

    private static Wish wish(Generation generation) {
        return new Wish(generation.id().value(), generation.owner(), generation.askedAt());
    }
}
