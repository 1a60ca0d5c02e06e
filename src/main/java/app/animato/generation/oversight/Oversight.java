package app.animato.generation.oversight;

import app.animato.account.CurrentAccount;
import app.animato.generation.LiveUpdates;
import app.animato.generation.line.Contender;
import app.animato.generation.line.LineBoard;
import app.animato.generation.line.LineRows;
import app.animato.generation.line.LineSettings;
import app.animato.generation.line.LineState;
import app.animato.generation.line.Occupancy;
import app.animato.generation.line.Reach;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * What whoever owns the house sees of the work in it, and nobody else: every method throws
 * {@link org.springframework.security.access.AccessDeniedException} for everybody else.
 */
@Service
public class Oversight {

    private static final Duration RECENT = Duration.ofDays(7);
    private static final int MOST_TROUBLES = 50;

    private final CurrentAccount currentAccount;
    private final LineRows rows;
    private final Troubles troubles;
    private final Reach reach;
    private final LineSettings settings;
    private final LineBoard board;
    private final Clock clock;

    Oversight(
            CurrentAccount currentAccount,
            LineRows rows,
            Troubles troubles,
            Reach reach,
            LineSettings settings,
            LineBoard board,
            Clock clock) {
        this.currentAccount = currentAccount;
        this.rows = rows;
        this.troubles = troubles;
        this.reach = reach;
        this.settings = settings;
        this.board = board;
        this.clock = clock;
    }

    public ProviderReport provider() {
        currentAccount.requireOwner();
        LineState state = rows.state();
        int atProvider = rows.occupancy().total();
        return reach.awaySince()
                .map(since -> new ProviderReport(
                        ProviderState.AWAY,
                        Optional.of(since),
                        "",
                        Optional.empty(),
                        settings.mostAtOnce(),
                        state.learned(),
                        atProvider))
                .orElseGet(() -> new ProviderReport(
                        state.paused().map(Oversight::state).orElse(ProviderState.WORKS),
                        state.paused().map(LineState.Paused::since),
                        state.paused().map(LineState.Paused::detail).orElse(""),
                        state.paused().flatMap(paused -> state.nextTry()),
                        settings.mostAtOnce(),
                        state.learned(),
                        atProvider));
    }

    private static ProviderState state(LineState.Paused paused) {
        return switch (paused.why()) {
            case NO_BALANCE -> ProviderState.NO_BALANCE;
            case KEY_REFUSED, KEY_REFUSED_TO_LOOK -> ProviderState.KEY_REFUSED;
            case UNREACHABLE -> ProviderState.AWAY;
            case ANSWERS_LOST -> ProviderState.ANSWERS_LOST;
        };
    }

    /** Who has something in the line or at the provider; whoever is next comes first. */
    public List<LineShare> line() {
        currentAccount.requireOwner();
        Occupancy here = rows.occupancy();
        List<Contender> contenders = rows.everybody(here);
        Stream<LineShare> waiting = contenders.stream()
                .sorted()
                .map(contender -> new LineShare(
                        contender.account(),
                        contender.waiting(),
                        Optional.of(contender.longest()),
                        contender.atProvider()));
        Stream<LineShare> onlyThere = here.byAccount().entrySet().stream()
                .filter(there -> contenders.stream()
                        .noneMatch(contender -> contender.account().equals(there.getKey())))
                .map(there -> new LineShare(there.getKey(), 0, Optional.empty(), there.getValue()));
        return Stream.concat(waiting, onlyThere).toList();
    }

    /** What is unconfirmed, and what failed within the last days; the latest first, and not too many. */
    public List<Trouble> troubles() {
        currentAccount.requireOwner();
        return troubles.since(clock.instant().minus(RECENT), MOST_TROUBLES);
    }

    /** Tells, from any thread, that something of all this may have changed. */
    public LiveUpdates.Subscription subscribe(Runnable changed) {
        currentAccount.requireOwner();
        return board.subscribe(changed);
    }
}
