package app.animato.account.registration;

import app.animato.account.AccountId;
import app.animato.account.EmailAddress;
import app.animato.shared.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of invitations; found by whoever holds one by the hash of its secret alone. */
@Repository
class InvitationRows {

    private static final String GOOD = " used_at is null and expires_at > :now";

    private final JdbcClient jdbc;

    InvitationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Invitation invitation, String tokenHash) {
        jdbc.sql("""
                        insert into invitation (id, token_hash, note, created_at, expires_at)
                        values (:id, :token, :note, :created, :expires)""")
                .param("id", invitation.id().value())
                .param("token", tokenHash)
                .param("note", invitation.note())
                .param("created", Moments.utc(invitation.createdAt()))
                .param("expires", Moments.utc(invitation.expiresAt()))
                .update();
    }

    /** The newest first. */
    List<Invitation> list() {
        return jdbc.sql("""
                        select invitation.*, account.email from invitation
                        left join account on account.id = invitation.used_by
                        order by invitation.created_at desc, invitation.id""").query(InvitationRows::invitation).list();
    }

    void remove(InvitationId id) {
        jdbc.sql("delete from invitation where id = :id and used_at is null")
                .param("id", id.value())
                .update();
    }

    void removeThoseOverBefore(Instant then) {
        jdbc.sql("delete from invitation where expires_at < :then")
                .param("then", Moments.utc(then))
                .update();
    }

    boolean isGood(String tokenHash, Instant now) {
        return jdbc.sql("select count(*) from invitation where token_hash = :token and" + GOOD)
                        .param("token", tokenHash)
                        .param("now", Moments.utc(now))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Uses it up for the account; returns whether it was good. */
    boolean use(String tokenHash, AccountId account, Instant now) {
        return jdbc.sql("update invitation set used_at = :now, used_by = :account where token_hash = :token and" + GOOD)
                        .param("token", tokenHash)
                        .param("account", account.value())
                        .param("now", Moments.utc(now))
                        .update()
                > 0;
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        Optional<EmailAddress> account =
                Optional.ofNullable(row.getString("email")).map(EmailAddress::new);
        return new Invitation(
                new InvitationId(row.getObject("id", UUID.class)),
                row.getString("note"),
                Moments.read(row, "created_at"),
                Moments.read(row, "expires_at"),
                Moments.find(row, "used_at").map(at -> new Invitation.Use(at, account)));
    }
}
