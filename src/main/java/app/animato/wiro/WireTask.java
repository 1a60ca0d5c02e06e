package app.animato.wiro;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One of an answer's {@code tasklist}, as far as Animato needs it.
 *
 * @param created in whole seconds
 * @param callback as the Run gave it, where Wiro repeats it; unverified for models
 * @param pexit the exit code of the model's process; Wiro's own sample of a finished task has none
 */
record WireTask(
        String id,
        String token,
        String status,
        Optional<String> pexit,
        String debugError,
        Optional<BigDecimal> elapsedSeconds,
        Optional<BigDecimal> totalCost,
        List<WireOutput> outputs,
        Optional<Instant> created,
        Optional<String> callback) {

    static WireTask from(WireObject task) {
        return new WireTask(
                task.text("id").orElse(""),
                task.text("socketaccesstoken").orElse(""),
                task.text("status").orElse(""),
                task.text("pexit"),
                task.text("debugerror").orElse(""),
                task.amount("elapsedseconds"),
                task.amount("totalcost"),
                task.list("outputs").stream().map(WireOutput::from).toList(),
                task.amount("createtime").map(BigDecimal::longValue).map(Instant::ofEpochSecond),
                task.text("callbackurl").or(() -> task.object("parameters").text("callbackUrl")));
    }

    @Override
    public String toString() {
        return "task " + id + " in " + status;
    }
}
