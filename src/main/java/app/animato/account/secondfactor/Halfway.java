package app.animato.account.secondfactor;

import app.animato.account.AccountId;
import app.animato.account.EmailAddress;
import java.time.Instant;

/**
 * Somebody has typed the right password and is asked for a code.
 *
 * @param passwordVersion names the password that they have typed
 * @param remember whether they wish to stay signed in
 */
record Halfway(AccountId account, EmailAddress email, int passwordVersion, boolean remember, Instant end) {}
