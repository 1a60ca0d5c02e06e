package app.animato.house;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;

/** Says in a sentence why the database does not let the house in, where that is something its host can mend. */
class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> implements Ordered {

    private static final String UNREACHABLE = "08";
    private static final String NOT_LET_IN = "28";
    private static final String NO_SUCH_DATABASE = "3D000";

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        for (@Nullable Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof SQLException refused) {
                Optional<FailureAnalysis> analysis = analyze(refused);
                if (analysis.isPresent()) {
                    return analysis.get();
                }
            }
        }
        return null;
    }

    private static Optional<FailureAnalysis> analyze(SQLException refused) {
        if (H2.isInUse(refused)) {
            return Optional.of(new FailureAnalysis(
                    "The database of this house is in use: another Animato runs in the same data folder.",
                    "Stop that one first, or give this one a folder of its own by ANIMATO_DATA.",
                    refused));
        }
        String state = Optional.ofNullable(refused.getSQLState()).orElse("");
        if (state.startsWith(UNREACHABLE) && !(refused.getCause() instanceof SQLException)) {
            return Optional.of(new FailureAnalysis(
                    "The database cannot be reached: " + refused.getMessage(),
                    "Start the database, or set SPRING_DATASOURCE_URL to where it is. Nothing was changed.",
                    refused));
        }
        if (state.startsWith(NOT_LET_IN) || state.equals(NO_SUCH_DATABASE)) {
            return Optional.of(new FailureAnalysis(
                    "The database does not let Animato in: " + refused.getMessage(),
                    "Set SPRING_DATASOURCE_USERNAME, SPRING_DATASOURCE_PASSWORD and the name at the end of"
                            + " SPRING_DATASOURCE_URL as the database has them. Nothing was changed.",
                    refused));
        }
        return Optional.empty();
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
