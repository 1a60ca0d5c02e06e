package app.animato.account.password;

import app.animato.account.AccountId;
import app.animato.shared.Moments;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of links by which accounts get another password; found by the hash of their secret alone. */
@Repository
class ResetRows {

    private static final String GOOD = " token_hash = :token and expires_at > :now";

    private final JdbcClient jdbc;

    ResetRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String tokenHash, AccountId account, Instant now, Instant end) {
        jdbc.sql("""
                        insert into password_reset (token_hash, account, created_at, expires_at)
                        values (:token, :account, :now, :end)""")
                .param("token", tokenHash)
                .param("account", account.value())
                .param("now", Moments.utc(now))
                .param("end", Moments.utc(end))
                .update();
    }

    /** The account that it is good for; empty for one that is switched off. */
    Optional<AccountId> find(String tokenHash, Instant now) {
        return jdbc.sql("select account from password_reset where" + GOOD
                        + " and account in (select id from account where enabled and deleted_at is null)")
                .param("token", tokenHash)
                .param("now", Moments.utc(now))
                .query((row, number) -> new AccountId(row.getObject("account", UUID.class)))
                .optional();
    }

    /** Uses it up; returns whether it was good. */
    boolean use(String tokenHash, Instant now) {
        return jdbc.sql("delete from password_reset where" + GOOD)
                        .param("token", tokenHash)
                        .param("now", Moments.utc(now))
                        .update()
                > 0;
    }

    void removeAll(AccountId account) {
        jdbc.sql("delete from password_reset where account = :account")
                .param("account", account.value())
                .update();
    }

    void removeOver(Instant now) {
        jdbc.sql("delete from password_reset where expires_at <= :now")
                .param("now", Moments.utc(now))
                .update();
    }
}
