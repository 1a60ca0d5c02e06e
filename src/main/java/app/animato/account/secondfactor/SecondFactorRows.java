package app.animato.account.secondfactor;

import app.animato.account.AccountId;
import app.animato.shared.Moments;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of second factors. Every code is used up in one statement, so that of two who bring it one has it. */
@Repository
class SecondFactorRows {

    private final JdbcClient jdbc;

    SecondFactorRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean exists(AccountId account) {
        return findKey(account).isPresent();
    }

    Optional<SharedKey> findKey(AccountId account) {
        return jdbc.sql("select secret from second_factor where account = :account")
                .param("account", account.value())
                .query((row, number) -> new SharedKey(row.getBytes("secret")))
                .optional();
    }

    Optional<SecondFactorState> find(AccountId account) {
        return jdbc.sql("""
                        select created_at, (select count(*) from recovery_code where account = :account) as codes
                        from second_factor where account = :account""")
                .param("account", account.value())
                .query((row, number) -> new SecondFactorState(Moments.read(row, "created_at"), row.getInt("codes")))
                .optional();
    }

    /** Of these, those that have one; all of them, since they are few. */
    Set<AccountId> holders() {
        return jdbc.sql("select account from second_factor").query(UUID.class).list().stream()
                .map(AccountId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param usedStep that of the code that was typed to prove that the app knows the key */
    void add(AccountId account, SharedKey key, long usedStep, Instant now) {
        jdbc.sql("""
                        insert into second_factor (account, secret, used_step, created_at)
                        values (:account, :secret, :step, :now)""")
                .param("account", account.value())
                .param("secret", key.secret())
                .param("step", usedStep)
                .param("now", Moments.utc(now))
                .update();
    }

    /** Holds it until the running transaction ends; returns whether it is there. */
    boolean lock(AccountId account) {
        return jdbc.sql("select account from second_factor where account = :account for update")
                .param("account", account.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** Returns whether neither this half minute's code nor a later one had been used. */
    boolean useStep(AccountId account, long step) {
        return jdbc.sql("update second_factor set used_step = :step where account = :account and used_step < :step")
                        .param("step", step)
                        .param("account", account.value())
                        .update()
                > 0;
    }

    /** Returns whether it was one of the account's. */
    boolean useRecoveryCode(AccountId account, RecoveryCode code) {
        return jdbc.sql("delete from recovery_code where account = :account and code_hash = :hash")
                        .param("account", account.value())
                        .param("hash", code.hash())
                        .update()
                > 0;
    }

    /** In place of those that there were. */
    void replaceRecoveryCodes(AccountId account, List<RecoveryCode> codes) {
        jdbc.sql("delete from recovery_code where account = :account")
                .param("account", account.value())
                .update();
        codes.forEach(code -> jdbc.sql("insert into recovery_code (account, code_hash) values (:account, :hash)")
                .param("account", account.value())
                .param("hash", code.hash())
                .update());
    }

    /** With its recovery codes; returns whether there was one. */
    boolean remove(AccountId account) {
        return jdbc.sql("delete from second_factor where account = :account")
                        .param("account", account.value())
                        .update()
                > 0;
    }
}
