package app.animato.generation.oversight;

import app.animato.account.AccountId;
import app.animato.effect.Effect;
import app.animato.generation.Failure;
import app.animato.generation.GenerationId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A generation that did not become a video, or of which nobody knows; says nothing of its photo.
 *
 * @param failure why it failed; empty for one whose answer was lost
 * @param cost in US dollars, once known
 */
public record Trouble(
        GenerationId id,
        AccountId account,
        Instant when,
        Effect effect,
        Optional<Failure> failure,
        Optional<BigDecimal> cost) {}
