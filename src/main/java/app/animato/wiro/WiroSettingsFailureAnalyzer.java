package app.animato.wiro;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;

/** Says in one sentence what is wrong; comes before Boot's own analysis of binding, which would print the value. */
class WiroSettingsFailureAnalyzer extends AbstractFailureAnalyzer<WiroSettingsException> implements Ordered {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, WiroSettingsException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Set WIRO_API_KEY and, for a project with signatures, WIRO_API_SECRET; leave WIRO_API_BASE_URL and"
                        + " WIRO_SOCKET_URL out to reach Wiro itself.",
                cause);
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
