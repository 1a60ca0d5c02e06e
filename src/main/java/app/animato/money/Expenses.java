package app.animato.money;

import app.animato.account.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the expenses; written under the lock of {@link Purses} alone. */
@Repository
class Expenses {

    private final JdbcClient jdbc;

    Expenses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many there are of a kind, and what was set aside for them. */
    record Sum(int many, Money reserved) {}

    Optional<Expense> find(UUID wish) {
        return jdbc.sql("select * from expense where wish = :wish")
                .param("wish", wish)
                .query((row, number) -> expense(row))
                .optional();
    }

    List<UUID> findReserved() {
        return jdbc.sql("select wish from expense where state = 'RESERVED'")
                .query((row, number) -> row.getObject("wish", UUID.class))
                .list();
    }

    Set<UUID> inAnotherCoin(Coin coin, Collection<UUID> wishes) {
        return jdbc.sql("select wish from expense where wish in (:wishes) and coin <> :coin")
                .param("wishes", wishes)
                .param("coin", coin.name())
                .query((row, number) -> row.getObject("wish", UUID.class))
                .set();
    }

    Sum sum(Coin coin, Expense.State state, LocalDate from) {
        return jdbc.sql("select count(*) as many, coalesce(sum(reserved), 0) as amount from expense"
                        + " where coin = :coin and state = :state and asked_on >= :from")
                .param("coin", coin.name())
                .param("state", state.name())
                .param("from", from)
                .query((row, number) -> new Sum(row.getInt("many"), new Money(row.getLong("amount"))))
                .single();
    }

    /** What is still set aside for what was asked for before that day. */
    Money reservedBefore(Coin coin, LocalDate day) {
        return jdbc.sql("select coalesce(sum(reserved), 0) from expense"
                        + " where coin = :coin and state = 'RESERVED' and asked_on < :day")
                .param("coin", coin.name())
                .param("day", day)
                .query((row, number) -> new Money(row.getLong(1)))
                .single();
    }

    void add(Expense expense) {
        write("""
                insert into expense (wish, account, coin, asked_on, reserved, spent, state)
                values (:wish, :account, :coin, :askedOn, :reserved, :spent, :state)""", expense);
    }

    void store(Expense expense) {
        write("""
                update expense set account = :account, coin = :coin, asked_on = :askedOn, reserved = :reserved,
                  spent = :spent, state = :state
                where wish = :wish""", expense);
    }

    private void write(String sql, Expense expense) {
        jdbc.sql(sql)
                .param("wish", expense.wish())
                .param("account", expense.account().value())
                .param("coin", expense.coin().name())
                .param("askedOn", expense.askedOn())
                .param("reserved", expense.reserved().micros())
                .param("spent", expense.spent().micros())
                .param("state", expense.state().name())
                .update();
    }

    private static Expense expense(ResultSet row) throws SQLException {
        return new Expense(
                row.getObject("wish", UUID.class),
                new AccountId(row.getObject("account", UUID.class)),
                Coin.valueOf(row.getString("coin")),
                row.getObject("asked_on", LocalDate.class),
                new Money(row.getLong("reserved")),
                new Money(row.getLong("spent")),
                Expense.State.valueOf(row.getString("state")));
    }
}
