package app.animato.account.passkey;

import app.animato.account.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Repository;

/**
 * Who has passkeys, by a handle of chance that authenticators keep. The name that authenticators show is the e-mail
 * address; it is never taken for who somebody is. Accounts that are deleted hold none.
 */
@Repository
class PasskeyHolders implements PublicKeyCredentialUserEntityRepository {

    private static final String HOLDER =
            "select h.handle, h.account, a.email from passkey_holder h join account a on a.id = h.account"
                    + " where a.deleted_at is null and ";

    private final JdbcClient jdbc;

    PasskeyHolders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<AccountId> account(Bytes handle) {
        return jdbc.sql(HOLDER + "h.handle = :handle")
                .param("handle", handle.toBase64UrlString())
                .query((row, number) -> new AccountId(row.getObject("account", UUID.class)))
                .optional();
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return jdbc.sql(HOLDER + "h.handle = :handle")
                .param("handle", handle.toBase64UrlString())
                .query(PasskeyHolders::holder)
                .optional()
                .orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String email) {
        return jdbc.sql(HOLDER + "a.email = :email")
                .param("email", email)
                .query(PasskeyHolders::holder)
                .optional()
                .orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity holder) {
        jdbc.sql("""
                        insert into passkey_holder (account, handle)
                        select id, :handle from account where email = :email and deleted_at is null""")
                .param("handle", holder.getId().toBase64UrlString())
                .param("email", holder.getName())
                .update();
    }

    @Override
    public void delete(Bytes handle) {
        jdbc.sql("delete from passkey_holder where handle = :handle")
                .param("handle", handle.toBase64UrlString())
                .update();
    }

    private static PublicKeyCredentialUserEntity holder(ResultSet row, int number) throws SQLException {
        String email = row.getString("email");
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(Bytes.fromBase64(row.getString("handle")))
                .name(email)
                .displayName(email)
                .build();
    }
}
