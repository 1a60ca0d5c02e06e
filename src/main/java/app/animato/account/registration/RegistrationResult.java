package app.animato.account.registration;

import app.animato.account.Account;
import app.animato.account.RegistrationRefusal;

/** What came of asking for an account. */
public sealed interface RegistrationResult {

    record Registered(Account account) implements RegistrationResult {}

    record Refused(RegistrationRefusal reason) implements RegistrationResult {}
}
