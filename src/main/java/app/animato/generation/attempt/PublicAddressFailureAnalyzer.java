package app.animato.generation.attempt;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;

/** Says in one sentence what is wrong with the public address; comes before Boot's own analysis of binding. */
class PublicAddressFailureAnalyzer extends AbstractFailureAnalyzer<PublicAddressException> implements Ordered {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PublicAddressException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Set ANIMATO_PUBLIC_URL to the address people type to reach Animato, such as https://animato.example.org,"
                        + " or leave it out.",
                cause);
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
