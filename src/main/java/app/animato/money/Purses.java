package app.animato.money;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was set aside and spent. Changes are made under the lock alone. */
@Repository
class Purses {

    private final JdbcClient jdbc;

    Purses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Waits until nobody else counts, and keeps everybody else waiting until the transaction ends. To be the last lock
     * that a transaction takes.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock() {
        jdbc.sql("select id from till where id = 1 for update")
                .query(Integer.class)
                .single();
    }

    Purse find(Coin coin, Holder holder, Period period) {
        return jdbc.sql("select * from purse where coin = :coin and holder = :holder and period = :period")
                .param("coin", coin.name())
                .param("holder", holder.value())
                .param("period", period.number())
                .query((row, number) -> purse(row))
                .optional()
                .orElse(Purse.EMPTY);
    }

    /** What the house had in each of these periods in which it had anything. */
    Map<Period, Purse> house(Coin coin, Period first, Period last) {
        Map<Period, Purse> found = new HashMap<>();
        jdbc.sql("select * from purse where coin = :coin and holder = :house and period between :first and :last")
                .param("coin", coin.name())
                .param("house", Holder.HOUSE.value())
                .param("first", first.number())
                .param("last", last.number())
                .query(row -> {
                    found.put(new Period(row.getInt("period")), purse(row));
                });
        return found;
    }

    /** What everybody but the house has in a period. */
    Map<UUID, Purse> accounts(Coin coin, Period period) {
        Map<UUID, Purse> found = new HashMap<>();
        jdbc.sql("select * from purse where coin = :coin and period = :period and holder <> :house")
                .param("coin", coin.name())
                .param("period", period.number())
                .param("house", Holder.HOUSE.value())
                .query(row -> {
                    found.put(row.getObject("holder", UUID.class), purse(row));
                });
        return found;
    }

    /** Adds to what is there; under the lock. */
    void add(Coin coin, Holder holder, Period period, Purse more) {
        int known = write("""
                update purse set reserved = reserved + :reserved, spent = spent + :spent, videos = videos + :videos
                where coin = :coin and holder = :holder and period = :period""", coin, holder, period, more);
        if (known == 0) {
            write("""
                    insert into purse (coin, holder, period, reserved, spent, videos)
                    values (:coin, :holder, :period, :reserved, :spent, :videos)""", coin, holder, period, more);
        }
    }

    private int write(String sql, Coin coin, Holder holder, Period period, Purse purse) {
        return jdbc.sql(sql)
                .param("coin", coin.name())
                .param("holder", holder.value())
                .param("period", period.number())
                .param("reserved", purse.reserved().micros())
                .param("spent", purse.spent().micros())
                .param("videos", purse.videos())
                .update();
    }

    private static Purse purse(ResultSet row) throws SQLException {
        return new Purse(new Money(row.getLong("reserved")), new Money(row.getLong("spent")), row.getInt("videos"));
    }
}
