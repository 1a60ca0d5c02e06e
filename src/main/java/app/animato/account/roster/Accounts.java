package app.animato.account.roster;

import app.animato.account.Account;
import app.animato.account.AccountEntry;
import app.animato.account.AccountId;
import app.animato.account.EmailAddress;
import app.animato.account.LivingAccounts;
import app.animato.account.Role;
import app.animato.shared.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class Accounts implements LivingAccounts {

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean isEmpty() {
        return jdbc.sql("select count(*) from account").query(Long.class).single() == 0;
    }

    public void add(Account account, String passwordHash) {
        jdbc.sql("""
                        insert into account (id, email, password_hash, role, created_at)
                        values (:id, :email, :passwordHash, :role, :createdAt)""")
                .param("id", account.id().value())
                .param("email", account.email().value())
                .param("passwordHash", passwordHash)
                .param("role", account.role().name())
                .param("createdAt", Moments.utc(account.createdAt()))
                .update();
    }

    public Optional<AccountPrincipal> findPrincipal(EmailAddress email) {
        return jdbc.sql("select * from account where email = :email and deleted_at is null")
                .param("email", email.value())
                .query(Accounts::principal)
                .optional();
    }

    public Map<AccountId, EmailAddress> allAddresses() {
        return addresses(jdbc.sql("select id, email from account where deleted_at is null"));
    }

    public Optional<AccountPrincipal> findPrincipal(AccountId id) {
        return jdbc.sql("select * from account where id = :id and deleted_at is null")
                .param("id", id.value())
                .query(Accounts::principal)
                .optional();
    }

    public Map<AccountId, EmailAddress> addresses(Set<AccountId> wanted) {
        return addresses(jdbc.sql("select id, email from account where id in (:wanted) and deleted_at is null")
                .param("wanted", wanted.stream().map(AccountId::value).toList()));
    }

    private static Map<AccountId, EmailAddress> addresses(JdbcClient.StatementSpec rows) {
        Map<AccountId, EmailAddress> addresses = new HashMap<>();
        rows.query(row -> {
            addresses.put(id(row), new EmailAddress(row.getString("email")));
        });
        return addresses;
    }

    /** Those whose address contains the text, by address. */
    public List<AccountEntry> list(String search, int most) {
        return jdbc.sql("select * from account where deleted_at is null and position(:search in email) > 0"
                        + " order by email fetch first :most rows only")
                .param("search", search.toLowerCase(Locale.ROOT))
                .param("most", most)
                .query(Accounts::entry)
                .list();
    }

    public Optional<AccountEntry> find(AccountId id) {
        return jdbc.sql("select * from account where id = :id and deleted_at is null")
                .param("id", id.value())
                .query(Accounts::entry)
                .optional();
    }

    /** Those who can sign in. */
    long countOwners() {
        return jdbc.sql("select count(*) from account where role = 'OWNER' and enabled and deleted_at is null")
                .query(Long.class)
                .single();
    }

    public void enable(AccountId id, boolean enabled) {
        jdbc.sql("update account set enabled = :enabled where id = :id")
                .param("enabled", enabled)
                .param("id", id.value())
                .update();
    }

    /** Whoever looked at the password before has looked at an old one. */
    public void changePassword(AccountId id, String passwordHash) {
        jdbc.sql("update account set password_hash = :hash, password_version = password_version + 1,"
                        + " has_password = true where id = :id")
                .param("hash", passwordHash)
                .param("id", id.value())
                .update();
    }

    /** Keeps the same password by another hash; does nothing when it is another password by now. */
    public boolean renewHash(AccountId id, String before, String hash) {
        return jdbc.sql("update account set password_hash = :hash where id = :id and password_hash = :before")
                        .param("hash", hash)
                        .param("id", id.value())
                        .param("before", before)
                        .update()
                > 0;
    }

    /** Nobody knows it, and nobody is asked for it. */
    public void forgetPassword(AccountId id) {
        jdbc.sql("update account set has_password = false where id = :id")
                .param("id", id.value())
                .update();
    }

    /** Whether there is one that its person can know. */
    public boolean hasPassword(AccountId id) {
        return jdbc.sql("select has_password from account where id = :id and deleted_at is null")
                .param("id", id.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    public void changeRole(AccountId id, Role role) {
        jdbc.sql("update account set role = :role where id = :id")
                .param("role", role.name())
                .param("id", id.value())
                .update();
    }

    /** Keeps nothing of its person, whose address may make a new account. */
    public void markDeleted(AccountId id, Instant now) {
        jdbc.sql("""
                        update account set deleted_at = :now, enabled = false, email = :nobody, password_hash = ''
                        where id = :id""")
                .param("now", Moments.utc(now))
                .param("nobody", id + "@deleted.invalid")
                .param("id", id.value())
                .update();
    }

    public List<AccountId> findDeleted() {
        return jdbc.sql("select id from account where deleted_at is not null order by deleted_at")
                .query((row, number) -> id(row))
                .list();
    }

    @Override
    public boolean hold(AccountId id) {
        return jdbc.sql("select id from account where id = :id and deleted_at is null for update")
                .param("id", id.value())
                .query((row, number) -> id(row))
                .optional()
                .isPresent();
    }

    public void remove(AccountId id) {
        jdbc.sql("delete from account where id = :id").param("id", id.value()).update();
    }

    private static AccountEntry entry(ResultSet row, int number) throws SQLException {
        return new AccountEntry(account(row), row.getBoolean("enabled"), Moments.find(row, "last_seen_at"));
    }

    private static AccountPrincipal principal(ResultSet row, int number) throws SQLException {
        return new AccountPrincipal(
                account(row),
                row.getString("password_hash"),
                row.getInt("password_version"),
                row.getBoolean("enabled"));
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                id(row),
                new EmailAddress(row.getString("email")),
                Role.valueOf(row.getString("role")),
                Moments.read(row, "created_at"));
    }

    private static AccountId id(ResultSet row) throws SQLException {
        return new AccountId(row.getObject("id", UUID.class));
    }
}
