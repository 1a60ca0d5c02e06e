package app.animato.account.secondfactor;

import java.time.Instant;

/**
 * An account asks for a code.
 *
 * @param codesLeft how many recovery codes have not been used
 */
public record SecondFactorState(Instant since, int codesLeft) {}
