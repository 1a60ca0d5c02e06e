package app.animato.backup;

import app.animato.media.MediaId;
import app.animato.media.MediaKind;
import app.animato.media.MediaPlace;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A kept file as the database knows it.
 *
 * @param place below the folder for kept files
 */
record MediaRow(Path place, String sha256) {

    private static final String FOLDER = "media/";

    static List<MediaRow> all(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("select id, kind, content_type, sha256 from media order by id");
                ResultSet rows = statement.executeQuery()) {
            List<MediaRow> all = new ArrayList<>();
            while (rows.next()) {
                all.add(new MediaRow(
                        MediaPlace.of(
                                MediaKind.valueOf(rows.getString("kind")),
                                new MediaId(rows.getObject("id", UUID.class)),
                                rows.getString("content_type")),
                        rows.getString("sha256")));
            }
            return all;
        }
    }

    /** In a copy. */
    String entry() {
        return FOLDER + place.toString().replace('\\', '/');
    }
}
