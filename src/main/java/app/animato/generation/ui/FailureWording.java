package app.animato.generation.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.generation.FailureKind;
import java.math.BigDecimal;
import java.util.Optional;

/** Says why there is no video, what became of the money, and what can be done; the same everywhere. */
public final class FailureWording {

    private FailureWording() {}

    public static String of(FailureKind kind, Optional<BigDecimal> cost) {
        String sentence = text("generation.failure." + kind.name());
        if (kind != FailureKind.FAILED_AT_PROVIDER) {
            return sentence;
        }
        boolean charged = cost.filter(amount -> amount.signum() > 0).isPresent();
        return sentence + " " + (charged ? text("generation.failure.charged") : text("generation.failure.not-charged"));
    }
}
