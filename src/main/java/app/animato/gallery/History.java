package app.animato.gallery;

import app.animato.account.AccountId;
import app.animato.effect.Effect;
import app.animato.generation.FailureKind;
import app.animato.generation.GenerationId;
import app.animato.generation.GenerationStatus;
import app.animato.generation.Unconfirmed;
import app.animato.media.MediaId;
import app.animato.shared.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All that an account has ever asked for and not deleted; filtered and sorted by the database. */
@Repository
public class History {

    private static final String ENTRIES =
            "select id, coalesce(poster, photo_preview) as picture, effect, seed, status, created_at, ended_at,"
                    + " cost, failure, submitted_at, search_ended_at, ended_at - created_at as took"
                    + " from generation where ";

    /** One expression for all that hides an entry: H2 would take a column that is null for a way in and sort the rest. */
    private static final String WANTED = "owner = :owner and coalesce(deleted_at, trashed_at) is null";

    /** The first condition says nothing that the second does not, but it is a place in the index. */
    private static final String BEHIND = " and created_at <= :asked and (created_at < :asked or id < :id)";

    private final JdbcClient jdbc;

    History(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A part of what is wanted, by its place; the further down, the longer it takes. */
    public List<HistoryEntry> list(AccountId owner, HistoryFilter filter, HistoryOrder order, int offset, int limit) {
        if (order.equals(HistoryOrder.NEWEST_FIRST)) {
            return after(owner, filter, Key.BEGINNING, offset, limit);
        }
        return matching(
                        jdbc.sql(
                                ENTRIES + wanted(filter) + " order by " + order.sql() + " limit :limit offset :offset"),
                        owner,
                        filter)
                .param("limit", limit)
                .param("offset", offset)
                .query(History::entry)
                .list();
    }

    /**
     * What comes behind an entry with the newest first, at once however far down that is.
     *
     * @param skip how many entries right behind it are passed over
     */
    public List<HistoryEntry> after(AccountId owner, HistoryFilter filter, Key last, int skip, int limit) {
        return matching(
                        jdbc.sql(ENTRIES + wanted(filter) + BEHIND + " order by " + HistoryOrder.NEWEST_FIRST.sql()
                                + " limit :limit offset :offset"),
                        owner,
                        filter)
                .param("asked", Moments.utc(last.askedAt()))
                .param("id", last.id().value())
                .param("limit", limit)
                .param("offset", skip)
                .query(History::entry)
                .list();
    }

    /** Where an entry stands with the newest first. */
    public record Key(Instant askedAt, GenerationId id) {

        /** Before the newest. H2 takes the index only for those who name a place in it. */
        static final Key BEGINNING = new Key(Instant.parse("9999-01-01T00:00:00Z"), new GenerationId(new UUID(-1, -1)));

        static Key of(HistoryEntry entry) {
            return new Key(entry.askedAt(), entry.id());
        }
    }

    public Optional<HistoryEntry> find(AccountId owner, GenerationId id) {
        return jdbc.sql(ENTRIES + wanted(HistoryFilter.ALL) + " and id = :id")
                .param("owner", owner.value())
                .param("id", id.value())
                .query(History::entry)
                .optional();
    }

    public int count(AccountId owner, HistoryFilter filter) {
        return matching(jdbc.sql("select count(*) from generation where " + wanted(filter)), owner, filter)
                .query(Integer.class)
                .single();
    }

    private static String wanted(HistoryFilter filter) {
        return WANTED
                + (filter.effect().isPresent() ? " and effect = :effect" : "")
                + (filter.part().isPresent() ? " and status in (:statuses)" : "")
                + (filter.since().isPresent() ? " and created_at >= :since" : "")
                + (filter.before().isPresent() ? " and created_at < :before" : "")
                + filter.words().map(History::found).orElse("");
    }

    private static String found(HistoryFilter.Words words) {
        List<String> ways = new ArrayList<>(List.of("1 = 0"));
        if (!words.effects().isEmpty()) {
            ways.add("effect in (:named)");
        }
        if (!words.seed().isEmpty()) {
            ways.add("cast(seed as varchar(10)) like :seed");
        }
        return " and (" + String.join(" or ", ways) + ")";
    }

    private static JdbcClient.StatementSpec matching(
            JdbcClient.StatementSpec statement, AccountId owner, HistoryFilter filter) {
        statement.param("owner", owner.value());
        filter.effect().ifPresent(effect -> statement.param("effect", effect.value()));
        filter.part().ifPresent(part -> statement.param("statuses", part.statuses()));
        filter.since().ifPresent(since -> statement.param("since", Moments.utc(since)));
        filter.before().ifPresent(before -> statement.param("before", Moments.utc(before)));
        filter.words().ifPresent(words -> {
            statement.param("named", words.effects().stream().map(Effect::value).toList());
            statement.param("seed", words.seed() + "%");
        });
        return statement;
    }

    private static HistoryEntry entry(ResultSet row, int number) throws SQLException {
        Instant asked = Moments.read(row, "created_at");
        return new HistoryEntry(
                new GenerationId(row.getObject("id", UUID.class)),
                new MediaId(row.getObject("picture", UUID.class)),
                Effect.stored(row.getString("effect")),
                row.getLong("seed"),
                GenerationStatus.valueOf(row.getString("status")),
                asked,
                Moments.find(row, "ended_at").map(ended -> Duration.between(asked, ended)),
                Optional.ofNullable(row.getBigDecimal("cost")),
                Optional.ofNullable(row.getString("failure")).map(FailureKind::valueOf),
                unconfirmed(row));
    }

    private static Optional<Unconfirmed> unconfirmed(ResultSet row) throws SQLException {
        if (!row.getString("status").equals(GenerationStatus.UNCONFIRMED.name())) {
            return Optional.empty();
        }
        Optional<Instant> sent = Moments.find(row, "submitted_at");
        return Optional.of(new Unconfirmed(
                sent.orElse(Moments.read(row, "created_at")),
                row.getObject("search_ended_at") == null,
                sent.isEmpty()));
    }
}
