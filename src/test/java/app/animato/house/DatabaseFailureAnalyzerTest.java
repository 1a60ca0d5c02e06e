package app.animato.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.animato.testing.AnimatoProcess;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;

class DatabaseFailureAnalyzerTest {

    /** As H2 says it to a second process. */
    @Test
    void a_house_that_is_open_already_is_told_of() {
        SQLException refused = new SQLException("Database may be already in use", "90020", 90020);
        assertThat(analysis(new IllegalStateException(refused)).getDescription())
                .contains("another Animato runs in the same data folder");
    }

    @Test
    void a_database_that_cannot_be_reached_is_told_of() {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl("jdbc:postgresql://localhost:" + AnimatoProcess.freePort() + "/animato");
            Throwable refused = catchThrowable(pool::getConnection);
            assertThat(analysis(refused).getDescription()).startsWith("The database cannot be reached");
            assertThat(analysis(refused).getAction()).contains("SPRING_DATASOURCE_URL");
        }
    }

    @Test
    void what_is_wrong_with_a_statement_is_left_to_others() {
        assertThat(new DatabaseFailureAnalyzer().analyze(new SQLException("no such table", "42S02")))
                .isNull();
    }

    private static FailureAnalysis analysis(Throwable failure) {
        return Objects.requireNonNull(new DatabaseFailureAnalyzer().analyze(failure));
    }
}
