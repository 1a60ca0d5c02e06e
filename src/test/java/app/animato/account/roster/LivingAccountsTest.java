package app.animato.account.roster;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.Account;
import app.animato.account.AccountId;
import app.animato.account.EmailAddress;
import app.animato.account.LivingAccounts;
import app.animato.account.Role;
import app.animato.testing.DatabaseKind;
import app.animato.testing.OnEachDatabase;
import app.animato.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

@OnEachDatabase
class LivingAccountsTest {

    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

    private final TestDatabase database;
    private final TransactionTemplate transaction;
    private final Accounts accounts;
    private final LivingAccounts living;

    LivingAccountsTest(DatabaseKind kind) {
        database = new TestDatabase(kind);
        transaction = database.transaction();
        accounts = TestRoster.accounts(database);
        living = accounts;
    }

    @Test
    void holdsWhoIsHereAndNobodyElse() {
        AccountId here = newAccount("here@example.org");
        AccountId left = newAccount("left@example.org");
        accounts.markDeleted(left, NOW);
        assertThat(holds(here)).isTrue();
        assertThat(holds(left)).isFalse();
        assertThat(holds(AccountId.create())).isFalse();
    }

    @Test
    void nobodyLeavesWhileTheyAreHeld() {
        AccountId here = newAccount("here@example.org");
        try (var somebodyElse = Executors.newSingleThreadExecutor()) {
            transaction.executeWithoutResult(running -> {
                assertThat(living.hold(here)).isTrue();
                assertThat(freeFor(somebodyElse)).isEmpty();
            });
            assertThat(freeFor(somebodyElse)).containsExactly(here.value());
        }
    }

    /** Whoever's row somebody else could change now. */
    private List<UUID> freeFor(ExecutorService somebodyElse) {
        return CompletableFuture.supplyAsync(
                        () -> database.jdbc()
                                .sql("select id from account for update skip locked")
                                .query(UUID.class)
                                .list(),
                        somebodyElse)
                .join();
    }

    private boolean holds(AccountId account) {
        return Boolean.TRUE.equals(transaction.execute(running -> living.hold(account)));
    }

    private AccountId newAccount(String email) {
        var account = new Account(AccountId.create(), EmailAddress.parse(email).orElseThrow(), Role.MEMBER, NOW);
        accounts.add(account, "");
        return account.id();
    }
}
