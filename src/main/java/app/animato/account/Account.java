package app.animato.account;

import java.time.Instant;

/** A person's account; knows nothing of the password. */
public record Account(AccountId id, EmailAddress email, Role role, Instant createdAt) {}
