package app.animato.wiro;

import java.util.List;
import java.util.Optional;

/**
 * The one shape of all of Wiro's answers.
 *
 * @param result empty when the answer doesn't say whether it did what was asked
 * @param taskId of a Run, else empty
 * @param token of a Run, else empty
 * @param json the whole answer, for what only one endpoint has, such as a model's {@code tool}
 */
record WireAnswer(
        Optional<Boolean> result,
        List<WireError> errors,
        String taskId,
        String token,
        List<WireTask> tasks,
        WireObject json) {

    static WireAnswer from(WireObject answer) {
        return new WireAnswer(
                answer.truth("result"),
                answer.list("errors").stream().map(WireError::from).toList(),
                answer.text("taskid").filter(id -> !id.equals("0")).orElse(""),
                answer.text("socketaccesstoken").orElse(""),
                answer.list("tasklist").stream().map(WireTask::from).toList(),
                answer);
    }

    @Override
    public String toString() {
        return "answer with result " + result + ", task " + taskId + ", " + tasks;
    }
}
