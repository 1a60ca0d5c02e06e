package app.animato.generation.engine;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence why a house is not opened with the sandbox, and what can be done. */
class RealWorkFailureAnalyzer extends AbstractFailureAnalyzer<RealWorkException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, RealWorkException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Set WIRO_API_KEY, as before. Or set ANIMATO_SANDBOX_TRIAL=true to open this house with the sandbox all"
                        + " the same, such as a restored copy that is only looked at: its real videos rest untouched"
                        + " meanwhile.",
                cause);
    }
}
