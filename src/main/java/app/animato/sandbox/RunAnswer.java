package app.animato.sandbox;

import tools.jackson.databind.json.JsonMapper;

/** What can be said to a Run. */
public enum RunAnswer {
    /** A whole answer that names the task. */
    ACCEPTED,
    /** A whole answer from which it is clear that nothing was started. */
    REFUSED,
    /** None, or one from which nothing is clear, whatever came of the Run. */
    LOST;

    static RunAnswer of(Answer answer) {
        boolean accepted =
                JsonMapper.shared().readTree(answer.body()).path("result").asBoolean(false);
        return accepted ? ACCEPTED : REFUSED;
    }

    static RunAnswer insteadOfWork(Fault fault) {
        boolean clear = fault instanceof Fault.Refusal
                || (fault instanceof Fault.Status status && status.code() < 500 && status.code() != 408);
        return clear ? REFUSED : LOST;
    }
}
