package app.animato.testing;

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
        jdbc.batchUpdate(TEMPLATE.toArray(String[]::new));
        // A script names a view before the tables that it looks at.
        jdbc.queryForList("select table_name from information_schema.views where table_schema = 'PUBLIC'", String.class)
                .forEach(view -> jdbc.execute("alter view " + view + " recompile"));
        return database;
    }

    private static DatabaseAddress empty() {
        return new DatabaseAddress("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "animato", "");
    }
}
