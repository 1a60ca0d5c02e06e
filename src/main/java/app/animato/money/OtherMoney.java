package app.animato.money;

import jakarta.annotation.PostConstruct;
import java.util.UUID;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The money that is not counted with just now: play money where there is a key, real money in the sandbox. What was
 * promised in it is not for the provider that is there. It is written down at the start, for the view
 * {@code other_money}.
 */
@Service
@DependsOnDatabaseInitialization
public class OtherMoney {

    /** A column of the query names the wish; to be negated, or not. */
    public static final String WISHES = "in (select wish from other_money)";

    private final JdbcClient jdbc;
    private final Coin other;
    private volatile boolean known;

    OtherMoney(JdbcClient jdbc, Till till) {
        this.jdbc = jdbc;
        this.other = till.coin().other();
    }

    @PostConstruct
    void open() {
        jdbc.sql("update till set other = :other where other <> :other")
                .param("other", other.name())
                .update();
        known = jdbc.sql("select count(*) from (select wish from other_money fetch first 1 row only) any_of_it")
                        .query(Long.class)
                        .single()
                > 0;
    }

    public Coin coin() {
        return other;
    }

    /** Whether this wish was promised in it. While a house runs, no wish joins or leaves those. */
    public boolean holds(UUID wish) {
        return known
                && jdbc.sql("select count(*) from other_money where wish = :wish")
                                .param("wish", wish)
                                .query(Long.class)
                                .single()
                        > 0;
    }
}
