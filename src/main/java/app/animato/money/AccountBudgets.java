package app.animato.money;

import app.animato.account.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the owner allows an account instead of what everybody may. */
@Repository
class AccountBudgets {

    private final JdbcClient jdbc;

    AccountBudgets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty where an account has none of its own. */
    Limits find(AccountId account) {
        return jdbc.sql("select * from account_budget where account = :account")
                .param("account", account.value())
                .query((row, number) -> limits(row))
                .optional()
                .orElse(Limits.NONE);
    }

    Map<UUID, Limits> all() {
        Map<UUID, Limits> found = new HashMap<>();
        jdbc.sql("select * from account_budget").query(row -> {
            found.put(row.getObject("account", UUID.class), limits(row));
        });
        return found;
    }

    /**
     * Holds the account meanwhile, which keeps apart two who do it at once, or who does it and who deletes the account.
     *
     * @return whether the account is there
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean store(AccountId account, Limits own) {
        boolean isThere = jdbc.sql("select id from account where id = :account and deleted_at is null for update")
                .param("account", account.value())
                .query(UUID.class)
                .optional()
                .isPresent();
        if (isThere) {
            replace(account, own);
        }
        return isThere;
    }

    private void replace(AccountId account, Limits own) {
        jdbc.sql("delete from account_budget where account = :account")
                .param("account", account.value())
                .update();
        jdbc.sql("insert into account_budget (account, month_dollars, day_videos) values (:account, :month, :videos)")
                .param("account", account.value())
                .param("month", own.month().map(Money::micros).orElse(null))
                .param("videos", own.videos().orElse(null))
                .update();
    }

    private static Limits limits(ResultSet row) throws SQLException {
        return new Limits(
                Optional.ofNullable(row.getObject("month_dollars", Long.class)).map(Money::new),
                Optional.ofNullable(row.getObject("day_videos", Integer.class)));
    }
}
