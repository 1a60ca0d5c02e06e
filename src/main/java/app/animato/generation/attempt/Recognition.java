package app.animato.generation.attempt;

import app.animato.generation.Generations;
import app.animato.generation.provider.LookupOutcome;
import app.animato.generation.provider.Origin;
import app.animato.generation.provider.TaskRef;
import app.animato.generation.provider.TaskReport;
import app.animato.generation.provider.VideoProvider;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Says whether a task is the one that a lost request began. Claims are cheap, so only the provider's own word about the
 * very task counts, and every doubt speaks against it: a wrong yes would show one person another one's photo. What was
 * asked for, effect and seed, proves nothing, since others ask for the same.
 */
@Component
public class Recognition {

    private final VideoProvider provider;
    private final Generations generations;

    Recognition(VideoProvider provider, Generations generations) {
        this.provider = provider;
        this.generations = generations;
    }

    public sealed interface Verdict {

        record Ours(TaskReport report) implements Verdict {}

        record NotOurs(String why) implements Verdict {}

        /** The provider says that it has no such task, which it may say for a moment of one that it has. */
        record Denied(String detail) implements Verdict {}

        /** The provider could not be asked. */
        record Open(String detail) implements Verdict {}
    }

    public Verdict judge(Trace trace, TaskRef claimed) {
        return switch (provider.look(claimed)) {
            case LookupOutcome.Found found -> judge(trace, found.report());
            case LookupOutcome.Missing missing -> new Verdict.Denied(missing.detail());
            case LookupOutcome.Unreachable away -> new Verdict.Open(away.detail());
            case LookupOutcome.Misconfigured fault -> new Verdict.Open(fault.detail());
        };
    }

    private Verdict judge(Trace trace, TaskReport report) {
        return objection(trace, report.origin())
                .or(() -> taken(report.task()))
                .<Verdict>map(Verdict.NotOurs::new)
                .orElseGet(() -> new Verdict.Ours(report));
    }

    /** The address is proof, whatever the clocks say; where none is repeated, the time has to do. */
    private static Optional<String> objection(Trace trace, Origin origin) {
        return origin.callback()
                .map(address -> objectionToAddress(trace, address))
                .orElseGet(() -> objectionToTime(trace, origin.created()));
    }

    private static Optional<String> objectionToAddress(Trace trace, URI address) {
        return CallbackAddress.tokenIn(address).equals(Optional.of(trace.token()))
                ? Optional.empty()
                : Optional.of("it was asked for by somebody else");
    }

    private static Optional<String> objectionToTime(Trace trace, Optional<Instant> created) {
        return created.filter(trace::covers).isPresent()
                ? Optional.empty()
                : Optional.of("it was not created while this request was under way");
    }

    private Optional<String> taken(TaskRef task) {
        if (task.id().isEmpty()) {
            return Optional.of("it has no id");
        }
        return generations.findByTask(task.id()).map(other -> "it belongs to generation " + other);
    }
}
