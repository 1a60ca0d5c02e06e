package app.animato.account.secondfactor;

import app.animato.account.Account;
import java.time.Instant;

/**
 * Somebody has typed the right password and is not signed in yet.
 *
 * @param passwordVersion names the password that they have typed
 * @param remember whether they wish to stay signed in
 * @param next what they have to do before
 */
record Halfway(Account account, int passwordVersion, boolean remember, NextStep next, Instant end) {}
