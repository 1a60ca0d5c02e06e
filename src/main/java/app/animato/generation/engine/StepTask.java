package app.animato.generation.engine;

import app.animato.generation.GenerationId;
import app.animato.generation.pace.Pace;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One execution for each generation that is not over, so that two steps of the same generation never run at once and a
 * step whose process was killed is taken again.
 */
final class StepTask {

    private static final Logger log = LoggerFactory.getLogger(StepTask.class);

    private static final String NAME = "generation";

    private final GenerationEngine engine;
    private final OwedLooks looks;
    private final Pace pace;
    private final Clock clock;

    StepTask(GenerationEngine engine, OwedLooks looks, Pace pace, Clock clock) {
        this.engine = engine;
        this.looks = looks;
        this.pace = pace;
        this.clock = clock;
    }

    static TaskInstance<Void> of(GenerationId id) {
        return new TaskInstance<>(NAME, id.toString());
    }

    private static GenerationId id(TaskInstance<?> instance) {
        return new GenerationId(UUID.fromString(instance.getId()));
    }

    CustomTask<Void> task() {
        return Tasks.custom(NAME, Void.class)
                .onDeadExecutionRevive()
                .onFailure(this::failed)
                .execute((instance, context) -> step(id(instance)));
    }

    /** An execution can be taken for dead, and revived, while it only slept with its machine: one step at a time. */
    private CompletionHandler<Void> step(GenerationId id) {
        if (!looks.begin(id)) {
            return completion(id, Next.in(pace.afterMishap()));
        }
        try {
            return completion(id, engine.advance(id));
        } finally {
            looks.end(id);
        }
    }

    /** What is owed is settled even where an execution that was revived meanwhile cannot be written down any more. */
    private CompletionHandler<Void> completion(GenerationId id, Next next) {
        return (ExecutionComplete complete, ExecutionOperations<Void> operations) -> {
            try {
                switch (next) {
                    case Next.Done done -> operations.stop();
                    case Next.In in ->
                        operations.reschedule(complete, clock.instant().plus(in.delay()));
                }
            } finally {
                looks.settle(id);
            }
        };
    }

    private void failed(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        Execution execution = complete.getExecution();
        log.error(
                "A step of generation {} failed and is tried again",
                execution.getId(),
                complete.getCause().orElse(null));
        try {
            operations.reschedule(complete, clock.instant().plus(pace.afterFailures(execution.consecutiveFailures)));
        } finally {
            looks.settle(id(execution.taskInstance));
        }
    }
}
