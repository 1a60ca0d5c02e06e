package app.animato.account;

/** What came of asking for an account. */
public sealed interface RegistrationResult {

    record Registered(Account account) implements RegistrationResult {}

    record Refused(RegistrationRefusal reason) implements RegistrationResult {}
}
