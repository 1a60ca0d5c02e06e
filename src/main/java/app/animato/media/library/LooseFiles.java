package app.animato.media.library;

import app.animato.media.MediaId;
import app.animato.media.MediaKind;
import app.animato.shared.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of files that may lie on the disk unnamed. Each is noted before that can come to be. */
@Repository
class LooseFiles {

    private static final String THIS = " where id = :id and kind = :kind and content_type = :contentType";

    private final JdbcClient jdbc;

    LooseFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * From when on it is to be cleared away, should no row name it then.
     *
     * @throws DuplicateKeyException when somebody else notes it at the same moment
     */
    void note(LooseFile file, Instant due) {
        int noted = named(file, "update loose_file set due_at = :due" + THIS)
                .param("due", Moments.utc(due))
                .update();
        if (noted == 0) {
            named(
                            file,
                            "insert into loose_file (id, kind, content_type, due_at)"
                                    + " values (:id, :kind, :contentType, :due)")
                    .param("due", Moments.utc(due))
                    .update();
        }
    }

    /** Takes it off the list; whether it was there. */
    boolean strike(LooseFile file) {
        return named(file, "delete from loose_file" + THIS).update() > 0;
    }

    /** Whether it is to be cleared away now; if so, nobody else decides about it until the running transaction ends. */
    boolean hold(LooseFile file, Instant now) {
        return named(file, "select id from loose_file" + THIS + " and due_at <= :now for update")
                .param("now", Moments.utc(now))
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    List<LooseFile> due(Instant now, int most) {
        return jdbc.sql("select * from loose_file where due_at <= :now order by due_at fetch first :most rows only")
                .param("now", Moments.utc(now))
                .param("most", most)
                .query(LooseFiles::file)
                .list();
    }

    private JdbcClient.StatementSpec named(LooseFile file, String sql) {
        return jdbc.sql(sql)
                .param("id", file.id().value())
                .param("kind", file.kind().name())
                .param("contentType", file.contentType());
    }

    private static LooseFile file(ResultSet row, int number) throws SQLException {
        return new LooseFile(
                new MediaId(row.getObject("id", UUID.class)),
                MediaKind.valueOf(row.getString("kind")),
                row.getString("content_type"));
    }
}
