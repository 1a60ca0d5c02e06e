package app.animato.money;

import app.animato.account.AccountId;
import java.time.Instant;
import java.util.UUID;

/** What may cost money: whose it is, and when it was asked for. */
public record Wish(UUID id, AccountId account, Instant asked) {}
