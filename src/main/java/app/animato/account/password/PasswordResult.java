package app.animato.account.password;

import app.animato.account.RegistrationRefusal;

/** What came of giving an account another password. */
public sealed interface PasswordResult {

    /** It is the password from now on. */
    record Changed() implements PasswordResult {}

    /** What was brought to prove that it is theirs is wrong, over or used up. */
    record NotProven() implements PasswordResult {}

    /** There was no password before that could be asked for, and they signed in a while ago. */
    record NotFresh() implements PasswordResult {}

    /** There were too many wrong tries; nothing was looked at. */
    record TooManyTries() implements PasswordResult {}

    /** The new one is not taken; nothing has changed. */
    record Refused(RegistrationRefusal reason) implements PasswordResult {}
}
