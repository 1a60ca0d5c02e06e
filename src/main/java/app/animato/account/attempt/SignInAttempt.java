package app.animato.account.attempt;

import app.animato.account.EmailAddress;
import app.animato.shared.Sender;
import java.util.Optional;

/**
 * Somebody tries a password.
 *
 * @param account whose it is said to be, whether there is such an account or not; empty when it cannot be one
 * @param device the browser it comes from, where that has been in this account before
 */
public record SignInAttempt(Optional<EmailAddress> account, Sender sender, Optional<String> device) {}
