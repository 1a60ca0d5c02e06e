package app.animato.generation;

import app.animato.account.AccountId;
import app.animato.effect.Effect;
import app.animato.generation.provider.TaskRef;
import app.animato.media.MediaId;
import app.animato.shared.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.RowMapper;

/** Reads a generation from its row. */
final class GenerationRowMapper implements RowMapper<Generation> {

    private final Function<GenerationId, List<MediaId>> outputs;

    GenerationRowMapper(Function<GenerationId, List<MediaId>> outputs) {
        this.outputs = outputs;
    }

    @Override
    public Generation mapRow(ResultSet row, int number) throws SQLException {
        GenerationId id = new GenerationId(row.getObject("id", UUID.class));
        return Generation.restore(
                id,
                new AccountId(row.getObject("owner", UUID.class)),
                new SetId(row.getObject("set_id", UUID.class)),
                recipe(row),
                new Generation.Stored(
                        GenerationStatus.valueOf(row.getString("status")),
                        Optional.ofNullable(row.getString("hold")).map(Hold::valueOf),
                        row.getBoolean("cancel_requested"),
                        task(row),
                        row.getString("provider_status"),
                        failure(row),
                        result(id, row),
                        Optional.ofNullable(row.getBigDecimal("cost")),
                        Optional.ofNullable(row.getObject("working_ms", Long.class))
                                .map(Duration::ofMillis),
                        timeline(row)));
    }

    private static Recipe recipe(ResultSet row) throws SQLException {
        return new Recipe(
                new MediaId(row.getObject("photo", UUID.class)),
                new MediaId(row.getObject("photo_preview", UUID.class)),
                Effect.stored(row.getString("effect")),
                new Seed(row.getLong("seed")));
    }

    private static Optional<TaskRef> task(ResultSet row) throws SQLException {
        String id = row.getString("task_id");
        return id == null ? Optional.empty() : Optional.of(new TaskRef(id, row.getString("task_token")));
    }

    private static Optional<Failure> failure(ResultSet row) throws SQLException {
        String kind = row.getString("failure");
        return kind == null
                ? Optional.empty()
                : Optional.of(new Failure(FailureKind.valueOf(kind), row.getString("failure_detail")));
    }

    private Optional<Generation.Result> result(GenerationId id, ResultSet row) throws SQLException {
        UUID video = row.getObject("video", UUID.class);
        return video == null
                ? Optional.empty()
                : Optional.of(new Generation.Result(
                        new MediaId(video), new MediaId(row.getObject("poster", UUID.class)), outputs.apply(id)));
    }

    private static Timeline timeline(ResultSet row) throws SQLException {
        return new Timeline(
                Moments.read(row, "created_at"),
                Moments.find(row, "submitted_at"),
                Moments.find(row, "started_at"),
                absence(row),
                Moments.find(row, "ended_at"),
                Moments.find(row, "search_ended_at"),
                Moments.find(row, "trashed_at"),
                Moments.find(row, "deleted_at"));
    }

    private static Optional<Absence> absence(ResultSet row) throws SQLException {
        int looks = row.getInt("missing_looks");
        return Moments.find(row, "missing_since").map(since -> new Absence(since, looks));
    }
}
