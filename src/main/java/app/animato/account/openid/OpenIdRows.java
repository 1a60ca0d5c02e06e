package app.animato.account.openid;

import app.animato.account.AccountId;
import app.animato.account.door.OtherWayIn;
import app.animato.shared.Moments;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of who providers say that people are. Addresses play no part: they change hands. */
@Repository
class OpenIdRows implements OtherWayIn {

    private static final int LONGEST_EMAIL = 254;

    private final JdbcClient jdbc;

    OpenIdRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose account it opens. */
    Optional<AccountId> find(OpenIdPerson person) {
        return jdbc.sql("select account from openid_link where issuer = :issuer and subject = :subject")
                .param("issuer", person.issuer())
                .param("subject", person.subject())
                .query((row, number) -> new AccountId(row.getObject("account", UUID.class)))
                .optional();
    }

    Optional<OpenIdLink> find(AccountId account, String issuer) {
        return jdbc.sql("select * from openid_link where account = :account and issuer = :issuer")
                .param("account", account.value())
                .param("issuer", issuer)
                .query((row, number) -> new OpenIdLink(
                        row.getString("email"), Moments.read(row, "linked_at"), Moments.find(row, "used_at")))
                .optional();
    }

    /** Returns whether it does so now; not when it opens an account already, or the account is opened by another one. */
    boolean add(OpenIdPerson person, AccountId account, Instant now) {
        String email = person.email();
        try {
            jdbc.sql("""
                            insert into openid_link (issuer, subject, account, email, linked_at)
                            values (:issuer, :subject, :account, :email, :now)""")
                    .param("issuer", person.issuer())
                    .param("subject", person.subject())
                    .param("account", account.value())
                    .param("email", email.substring(0, Math.min(email.length(), LONGEST_EMAIL)))
                    .param("now", Moments.utc(now))
                    .update();
            return true;
        } catch (DuplicateKeyException known) {
            return false;
        }
    }

    void use(OpenIdPerson person, Instant now) {
        jdbc.sql("update openid_link set used_at = :now where issuer = :issuer and subject = :subject")
                .param("now", Moments.utc(now))
                .param("issuer", person.issuer())
                .param("subject", person.subject())
                .update();
    }

    /** Whether anybody's word opens it. */
    @Override
    public boolean exists(AccountId account) {
        return jdbc.sql("select count(*) from openid_link where account = :account")
                        .param("account", account.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Override
    public void removeAll(AccountId account) {
        jdbc.sql("delete from openid_link where account = :account")
                .param("account", account.value())
                .update();
    }

    /** Returns whether there was one. */
    boolean remove(AccountId account, String issuer) {
        return jdbc.sql("delete from openid_link where account = :account and issuer = :issuer")
                        .param("account", account.value())
                        .param("issuer", issuer)
                        .update()
                > 0;
    }
}
