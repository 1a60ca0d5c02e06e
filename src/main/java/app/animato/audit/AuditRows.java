package app.animato.audit;

import app.animato.shared.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what was done; read by key, the latest first. */
@Repository
class AuditRows {

    /** No fact has a line's end in it. */
    private static final String BETWEEN = "\n";

    private static final UUID NOBODY = new UUID(0, 0);
    private static final int LONGEST = 500;

    private final JdbcClient jdbc;

    AuditRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Deed deed, Instant at, String place) {
        String facts = String.join(BETWEEN, deed.facts());
        jdbc.sql("""
                        insert into audit_entry (happened_at, kind, actor, subject, facts, place)
                        values (:at, :kind, :actor, :subject, :facts, :place)""")
                .param("at", Moments.utc(at))
                .param("kind", deed.kind().name())
                .param("actor", deed.actor().orElse(null))
                .param("subject", deed.subject().orElse(null))
                .param("facts", facts.substring(0, Math.min(facts.length(), LONGEST)))
                .param("place", place)
                .update();
    }

    List<AuditEntry> read(AuditFilter filter, Optional<Long> before, int most) {
        String kind = filter.kind().isPresent() ? " and kind = :kind" : "";
        String person = filter.person().isPresent() ? " and (actor = :person or subject = :person)" : "";
        return jdbc.sql("select * from audit_entry where id < :before" + kind + person
                        + " order by id desc fetch first :most rows only")
                .param("before", before.orElse(Long.MAX_VALUE))
                .param("kind", filter.kind().map(AuditKind::name).orElse(""))
                .param("person", filter.person().orElse(NOBODY))
                .param("most", most)
                .query(AuditRows::entry)
                .list();
    }

    int removeBefore(Instant then) {
        return jdbc.sql("delete from audit_entry where happened_at < :then")
                .param("then", Moments.utc(then))
                .update();
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        String facts = row.getString("facts");
        return new AuditEntry(
                row.getLong("id"),
                Moments.read(row, "happened_at"),
                new Deed(
                        AuditKind.valueOf(row.getString("kind")),
                        Optional.ofNullable(row.getObject("actor", UUID.class)),
                        Optional.ofNullable(row.getObject("subject", UUID.class)),
                        facts.isEmpty() ? List.of() : List.of(facts.split(BETWEEN, -1))),
                row.getString("place"));
    }
}
