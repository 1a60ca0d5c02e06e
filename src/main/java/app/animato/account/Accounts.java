package app.animato.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Accounts {

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isEmpty() {
        return jdbc.sql("select count(*) from account").query(Long.class).single() == 0;
    }

    void add(Account account, String passwordHash) {
        jdbc.sql("""
                        insert into account (id, email, password_hash, role, created_at)
                        values (:id, :email, :passwordHash, :role, :createdAt)""")
                .param("id", account.id().value())
                .param("email", account.email().value())
                .param("passwordHash", passwordHash)
                .param("role", account.role().name())
                .param("createdAt", OffsetDateTime.ofInstant(account.createdAt(), ZoneOffset.UTC))
                .update();
    }

    Optional<AccountPrincipal> findPrincipal(EmailAddress email) {
        return jdbc.sql("select * from account where email = :email")
                .param("email", email.value())
                .query(Accounts::principal)
                .optional();
    }

    Map<AccountId, EmailAddress> allAddresses() {
        Map<AccountId, EmailAddress> addresses = new HashMap<>();
        jdbc.sql("select id, email from account").query(row -> {
            addresses.put(new AccountId(row.getObject("id", UUID.class)), new EmailAddress(row.getString("email")));
        });
        return addresses;
    }

    Map<AccountId, EmailAddress> addresses(Set<AccountId> wanted) {
        Map<AccountId, EmailAddress> addresses = new HashMap<>();
        jdbc.sql("select id, email from account where id in (:wanted)")
                .param("wanted", wanted.stream().map(AccountId::value).toList())
                .query(row -> {
                    addresses.put(
                            new AccountId(row.getObject("id", UUID.class)), new EmailAddress(row.getString("email")));
                });
        return addresses;
    }

    private static AccountPrincipal principal(ResultSet row, int number) throws SQLException {
        Account account = new Account(
                new AccountId(row.getObject("id", UUID.class)),
                new EmailAddress(row.getString("email")),
                Role.valueOf(row.getString("role")),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
        return new AccountPrincipal(account, row.getString("password_hash"));
    }
}
