package app.animato.backup;

import app.animato.media.MediaPlace;
import java.nio.file.Path;
import javax.sql.DataSource;

/**
 * Where a house keeps what it keeps.
 *
 * @param data the folder
 */
record Premises(Path data, DataSource database) {

    Path media() {
        return MediaPlace.folder(data);
    }
}
