package app.animato.testing;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** H2 in memory: one is migrated, and all others are written off from it, which is quicker than to migrate each. */
final class MemoryDatabases {

    private static final List<String> TEMPLATE =
            new JdbcTemplate(empty().migrated("h2").dataSource()).queryForList("script", String.class);

    private MemoryDatabases() {}

    static DataSource migrated() {
        DataSource database = empty().dataSource();
        JdbcTemplate jdbc = new JdbcTemplate(database);
        // A script names a view before the tables that it looks at.
        jdbc.batchUpdate(TEMPLATE.stream()
                .sorted(Comparator.comparing(MemoryDatabases::makesAView))
                .toArray(String[]::new));
        return database;
    }

    private static boolean makesAView(String statement) {
        return statement.startsWith("CREATE") && statement.contains(" VIEW ");
    }

    private static DatabaseAddress empty() {
        return new DatabaseAddress("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "animato", "");
    }
}
