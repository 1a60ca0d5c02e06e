package app.animato.account.signin;

import app.animato.account.AccountId;
import app.animato.account.Role;
import app.animato.account.roster.AccountPrincipal;
import app.animato.shared.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of sign-ins. */
@Repository
class SignInRows {

    /** Of an account: it may come in, and is what it was. */
    private static final String SAME =
            " enabled and deleted_at is null and role = :role and password_version = :version";

    private final JdbcClient jdbc;

    SignInRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns whether it was added: not for an account that may not come in, or is not any more what it was. */
    boolean add(SignIn signIn, AccountPrincipal principal) {
        return jdbc.sql("""
                        insert into sign_in (id, account, browser, operating_system, created_at, seen_at)
                        select :id, id, :browser, :system, cast(:created as timestamp with time zone),
                          cast(:seen as timestamp with time zone)
                        from account where id = :account and""" + SAME)
                        .param("role", principal.account().role().name())
                        .param("version", principal.passwordVersion())
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

    /** Of these, those whose account may still come in, with what it may do. */
    Map<SignInId, Role> roles(Collection<SignInId> ids) {
        Map<SignInId, Role> roles = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            select sign_in.id, account.role from sign_in join account on account.id = sign_in.account
                            where account.enabled and sign_in.id in (:ids)""").param("ids", values(ids)).query(row -> {
                roles.put(id(row), Role.valueOf(row.getString("role")));
            });
        }
        return roles;
    }

    /** Whether it is there and its account is still what it was. */
    boolean isStill(SignInId id, AccountPrincipal principal) {
        return jdbc.sql("select count(*) from sign_in where id = :id" + " and account in (select id from account where"
                                + SAME + ")")
                        .param("id", id.value())
                        .param("role", principal.account().role().name())
                        .param("version", principal.passwordVersion())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Returns whether it is there and its account may still come in. */
    boolean see(SignInId id, Instant now) {
        boolean seen = jdbc.sql("update sign_in set seen_at = :now where id = :id"
                                + " and account in (select id from account where enabled)")
                        .param("now", Moments.utc(now))
                        .param("id", id.value())
                        .update()
                > 0;
        if (seen) {
            jdbc.sql("update account set last_seen_at = :now where id = (select account from sign_in where id = :id)")
                    .param("now", Moments.utc(now))
                    .param("id", id.value())
                    .update();
        }
        return seen;
    }

    /** Of these, those that do not outlive their sessions. */
    void removeUnremembered(Collection<SignInId> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("delete from sign_in where token_hash is null and id in (:ids)")
                    .param("ids", values(ids))
                    .update();
        }
    }

    void remove(Collection<SignInId> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("delete from sign_in where id in (:ids)")
                    .param("ids", values(ids))
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

    private static List<UUID> values(Collection<SignInId> ids) {
        return ids.stream().map(SignInId::value).toList();
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
