package app.animato.testing;

import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Where a database is and who is let in. */
record DatabaseAddress(String url, String user, String password) {

    DataSource dataSource() {
        return new DriverManagerDataSource(url, user, password);
    }

    /** What makes the application use it: exactly the settings that docs/configuration.md names. */
    Stream<String> settings() {
        return Stream.of(
                "spring.datasource.url=" + url,
                "spring.datasource.username=" + user,
                "spring.datasource.password=" + password);
    }

    DatabaseAddress migrated(String vendor) {
        Flyway.configure()
                .dataSource(dataSource())
                .locations("classpath:db/migration", "classpath:db/vendor/" + vendor)
                .load()
                .migrate();
        return this;
    }
}
