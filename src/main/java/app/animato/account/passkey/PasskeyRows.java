package app.animato.account.passkey;

import app.animato.account.AccountId;
import app.animato.account.door.OtherWayIn;
import app.animato.shared.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** The table of passkeys. People reach theirs by account and id together; Spring Security by the authenticator's name. */
@Repository
class PasskeyRows implements UserCredentialRepository, OtherWayIn {

    private static final String RECORD =
            "select p.*, h.handle from passkey p join passkey_holder h on h.account = p.account";

    private final JdbcClient jdbc;
    private final Clock clock;

    PasskeyRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The oldest first. */
    List<Passkey> list(AccountId account) {
        return jdbc.sql("select * from passkey where account = :account order by created_at, id")
                .param("account", account.value())
                .query(PasskeyRows::passkey)
                .list();
    }

    /** Returns whether there was one to rename. */
    boolean rename(AccountId account, PasskeyId id, String name) {
        return jdbc.sql("update passkey set name = :name where account = :account and id = :id")
                        .param("name", name)
                        .param("account", account.value())
                        .param("id", id.value())
                        .update()
                > 0;
    }

    @Override
    public boolean exists(AccountId account) {
        return !list(account).isEmpty();
    }

    @Override
    public void removeAll(AccountId account) {
        jdbc.sql("delete from passkey where account = :account")
                .param("account", account.value())
                .update();
    }

    /** Returns whether there was one to remove. */
    boolean remove(AccountId account, PasskeyId id) {
        return jdbc.sql("delete from passkey where account = :account and id = :id")
                        .param("account", account.value())
                        .param("id", id.value())
                        .update()
                > 0;
    }

    /**
     * Adds one, or notes that it was used.
     *
     * @throws StalePasskeyException when it was removed meanwhile, or has signed less often than is known already
     */
    @Override
    public void save(CredentialRecord passkey) {
        if (findByCredentialId(passkey.getCredentialId()) == null) {
            add(passkey);
        } else {
            use(passkey);
        }
    }

    private void add(CredentialRecord passkey) {
        jdbc.sql("""
                        insert into passkey (id, account, credential, name, public_key, attestation, transports,
                          person_verified, backup_eligible, backed_up, signatures, created_at)
                        select :id, account, :credential, :name, :publicKey, :attestation, :transports,
                          :verified, :eligible, :backedUp, cast(:signatures as bigint),
                          cast(:now as timestamp with time zone)
                        from passkey_holder where handle = :handle""")
                .param("id", PasskeyId.create().value())
                .param("handle", passkey.getUserEntityUserId().toBase64UrlString())
                .param("credential", passkey.getCredentialId().toBase64UrlString())
                .param("name", passkey.getLabel())
                .param("publicKey", passkey.getPublicKey().getBytes())
                .param("attestation", bytes(passkey.getAttestationObject()))
                .param("transports", transports(passkey.getTransports()))
                .param("verified", passkey.isUvInitialized())
                .param("eligible", passkey.isBackupEligible())
                .param("backedUp", passkey.isBackupState())
                .param("signatures", passkey.getSignatureCount())
                .param("now", Moments.utc(Moments.now(clock)))
                .update();
    }

    /** Authenticators that don't count stay at zero. */
    private void use(CredentialRecord passkey) {
        int used = jdbc.sql("""
                        update passkey set signatures = :signatures, used_at = :now
                        where credential = :credential
                          and (signatures < :signatures or (signatures = 0 and :signatures = 0))""")
                .param("signatures", passkey.getSignatureCount())
                .param("now", Moments.utc(Moments.now(clock)))
                .param("credential", passkey.getCredentialId().toBase64UrlString())
                .update();
        if (used == 0) {
            throw new StalePasskeyException();
        }
    }

    @Override
    public void delete(Bytes credential) {
        jdbc.sql("delete from passkey where credential = :credential")
                .param("credential", credential.toBase64UrlString())
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return jdbc.sql(RECORD + " where p.credential = :credential")
                .param("credential", credential.toBase64UrlString())
                .query(PasskeyRows::credential)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return jdbc.sql(RECORD + " where h.handle = :handle")
                .param("handle", handle.toBase64UrlString())
                .query(PasskeyRows::credential)
                .list();
    }

    private static Passkey passkey(ResultSet row, int number) throws SQLException {
        return new Passkey(
                new PasskeyId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Moments.read(row, "created_at"),
                Moments.find(row, "used_at"));
    }

    private static CredentialRecord credential(ResultSet row, int number) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(Bytes.fromBase64(row.getString("credential")))
                .userEntityUserId(Bytes.fromBase64(row.getString("handle")))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .transports(transports(row.getString("transports")))
                .uvInitialized(row.getBoolean("person_verified"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .signatureCount(row.getLong("signatures"))
                .created(Moments.read(row, "created_at"))
                .lastUsed(Moments.find(row, "used_at").orElse(Moments.read(row, "created_at")))
                .label(row.getString("name"))
                .build();
    }

    private static byte[] bytes(@Nullable Bytes bytes) {
        return bytes == null ? new byte[0] : bytes.getBytes();
    }

    private static String transports(Set<AuthenticatorTransport> transports) {
        return transports.stream()
                .map(AuthenticatorTransport::getValue)
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static Set<AuthenticatorTransport> transports(String names) {
        return Arrays.stream(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
