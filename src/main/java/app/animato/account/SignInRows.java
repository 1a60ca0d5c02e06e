package app.animato.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of sign-ins. */
@Repository
class SignInRows {

    private final JdbcClient jdbc;

    SignInRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns whether it was added: not for an account that may not come in, or is not any more what it was. */
    boolean add(SignIn signIn, Role role) {
        return jdbc.sql("""
                        insert into sign_in (id, account, browser, operating_system, created_at, seen_at)
                        select :id, id, :browser, :system, cast(:created as timestamp with time zone),
                          cast(:seen as timestamp with time zone)
                        from account where id = :account and enabled and deleted_at is null and role = :role""")
                        .param("role", role.name())
                        .param("id", signIn.id().value())
                        .param("account", signIn.account().value())
                        .param("browser", signIn.device().browser())
                        .param("system", signIn.device().system())
                        .param("created", Moments.utc(signIn.createdAt()))
                        .param("seen", Moments.utc(signIn.seenAt()))
                        .update()
                > 0;
    }

    void remember(SignInId id, String tokenHash) {
        jdbc.sql("update sign_in set token_hash = :token where id = :id")
                .param("token", tokenHash)
                .param("id", id.value())
                .update();
    }

    Optional<SignIn> findRemembered(String tokenHash) {
        return jdbc.sql("select * from sign_in where token_hash = :token")
                .param("token", tokenHash)
                .query(SignInRows::signIn)
                .optional();
    }

    Optional<SignIn> find(SignInId id) {
        return jdbc.sql("select * from sign_in where id = :id")
                .param("id", id.value())
                .query(SignInRows::signIn)
                .optional();
    }

    /** Those seen last come first. */
    List<SignIn> list(AccountId account) {
        return jdbc.sql("select * from sign_in where account = :account order by seen_at desc, id")
                .param("account", account.value())
                .query(SignInRows::signIn)
                .list();
    }

    /** Of these, those that are still there. */
    Set<SignInId> present(Collection<SignInId> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return jdbc
                .sql("select id from sign_in where id in (:ids)")
                .param("ids", ids.stream().map(SignInId::value).toList())
                .query((row, number) -> id(row))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    void see(SignInId id, Instant now) {
        jdbc.sql("update sign_in set seen_at = :now where id = :id")
                .param("now", Moments.utc(now))
                .param("id", id.value())
                .update();
        jdbc.sql("update account set last_seen_at = :now where id = (select account from sign_in where id = :id)")
                .param("now", Moments.utc(now))
                .param("id", id.value())
                .update();
    }

    void remove(Collection<SignInId> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("delete from sign_in where id in (:ids)")
                    .param("ids", ids.stream().map(SignInId::value).toList())
                    .update();
        }
    }

    void removeAll(AccountId account) {
        jdbc.sql("delete from sign_in where account = :account")
                .param("account", account.value())
                .update();
    }

    /** Those that nobody used for so long, and those that began before a moment. */
    void removeOver(Instant idleSince, Instant rememberedIdleSince, Instant begun) {
        jdbc.sql("""
                        delete from sign_in where created_at <= :begun
                          or seen_at <= case when token_hash is null then cast(:idle as timestamp with time zone)
                            else cast(:remembered as timestamp with time zone) end""")
                .param("begun", Moments.utc(begun))
                .param("idle", Moments.utc(idleSince))
                .param("remembered", Moments.utc(rememberedIdleSince))
                .update();
    }

    private static SignIn signIn(ResultSet row, int number) throws SQLException {
        return new SignIn(
                id(row),
                new AccountId(row.getObject("account", UUID.class)),
                new Device(row.getString("browser"), row.getString("operating_system")),
                Moments.read(row, "created_at"),
                Moments.read(row, "seen_at"),
                row.getString("token_hash") != null);
    }

    private static SignInId id(ResultSet row) throws SQLException {
        return new SignInId(row.getObject("id", UUID.class));
    }
}
