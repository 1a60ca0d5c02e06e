package app.animato.testing;

import app.animato.account.AccountId;
import app.animato.shared.Moments;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes generations straight into the database, in whatever state a test needs to find them. */
public final class Archive {

    private final JdbcClient jdbc;

    public Archive(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody for generations to belong to. */
    public AccountId newOwner() {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into account (id, email, password_hash, role, created_at)
                        values (:id, :email, '', 'MEMBER', :now)""")
                .param("id", id)
                .param("email", id + "@example.org")
                .param("now", Moments.utc(Instant.EPOCH))
                .update();
        return new AccountId(id);
    }

    public Entry entry(AccountId owner) {
        return new Entry(
                UUID.randomUUID(),
                owner,
                "fluffy-hair",
                42,
                "SUCCEEDED",
                Instant.parse("2026-05-04T03:02:01Z"),
                Optional.of(Duration.ofSeconds(30)),
                Optional.of(new BigDecimal("0.5")),
                false);
    }

    /** Whether it is there and not deleted; what is deleted may be gone already. */
    public boolean keeps(UUID generation) {
        return jdbc.sql("select count(*) from generation where id = :id and deleted_at is null")
                        .param("id", generation)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** A row to be; copies of it differ in one thing each. */
    public record Entry(
            UUID id,
            AccountId owner,
            String effect,
            long seed,
            String status,
            Instant asked,
            Optional<Duration> took,
            Optional<BigDecimal> cost,
            boolean deleted) {

        public Entry id(UUID other) {
            return new Entry(other, owner, effect, seed, status, asked, took, cost, deleted);
        }

        public Entry effect(String other) {
            return new Entry(id, owner, other, seed, status, asked, took, cost, deleted);
        }

        public Entry seed(long other) {
            return new Entry(id, owner, effect, other, status, asked, took, cost, deleted);
        }

        public Entry status(String other) {
            return new Entry(id, owner, effect, seed, other, asked, took, cost, deleted);
        }

        public Entry asked(Instant other) {
            return new Entry(id, owner, effect, seed, status, other, took, cost, deleted);
        }

        public Entry took(Duration other) {
            return new Entry(id, owner, effect, seed, status, asked, Optional.of(other), cost, deleted);
        }

        public Entry cost(String other) {
            return new Entry(id, owner, effect, seed, status, asked, took, Optional.of(new BigDecimal(other)), deleted);
        }

        /** Still being made: neither an end nor a price. */
        public Entry open(String openStatus) {
            return new Entry(id, owner, effect, seed, openStatus, asked, Optional.empty(), Optional.empty(), deleted);
        }

        public Entry deletedByItsOwner() {
            return new Entry(id, owner, effect, seed, status, asked, took, cost, true);
        }
    }

    public UUID add(Entry entry) {
        boolean made = entry.status().equals("SUCCEEDED");
        jdbc.sql("""
                        insert into generation (id, owner, set_id, photo, photo_preview, effect, seed, status,
                          cancel_requested, provider_status, failure_detail, cost, video, poster,
                          created_at, ended_at, deleted_at)
                        values (:id, :owner, :id, :photo, :preview, :effect, :seed, :status, false, '', '', :cost,
                          :video, :poster, :asked, :ended, :deleted)""")
                .param("id", entry.id())
                .param("owner", entry.owner().value())
                .param("photo", UUID.randomUUID())
                .param("preview", UUID.randomUUID())
                .param("effect", entry.effect())
                .param("seed", entry.seed())
                .param("status", entry.status())
                .param("cost", entry.cost().orElse(null))
                .param("video", made ? UUID.randomUUID() : null)
                .param("poster", made ? UUID.randomUUID() : null)
                .param("asked", Moments.utc(entry.asked()))
                .param("ended", Moments.utc(entry.took().map(entry.asked()::plus)))
                .param("deleted", entry.deleted() ? Moments.utc(entry.asked()) : null)
                .update();
        return entry.id();
    }

    /** Makes them what was asked for together, in this order; returns the set's name. */
    public UUID group(UUID... generations) {
        UUID set = UUID.randomUUID();
        for (int place = 0; place < generations.length; place++) {
            jdbc.sql("update generation set set_id = :set, created_at = :asked where id = :id")
                    .param("set", set)
                    .param(
                            "asked",
                            Moments.utc(Instant.parse("2026-05-04T03:02:01Z").plusSeconds(place)))
                    .param("id", generations[place])
                    .update();
        }
        return set;
    }
}
