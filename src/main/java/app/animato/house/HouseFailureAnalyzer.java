package app.animato.house;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;

/** Says what is wrong with the house and what to do, instead of where in the code it was found. */
class HouseFailureAnalyzer extends AbstractFailureAnalyzer<HouseException> implements Ordered {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, HouseException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.remedy(), cause);
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
