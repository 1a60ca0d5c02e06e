package app.animato.account.signin;

import app.animato.account.AccountId;
import java.time.Instant;

/**
 * Somebody is signed in with one browser.
 *
 * @param seenAt when they last did something, to the minute
 * @param remembered whether the browser stays signed in when it is closed
 */
public record SignIn(
        SignInId id, AccountId account, Device device, Instant createdAt, Instant seenAt, boolean remembered) {}
