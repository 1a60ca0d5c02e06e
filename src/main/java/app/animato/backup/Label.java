package app.animato.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Properties;

/**
 * What stands on a copy.
 *
 * @param version of the tables in it
 * @param made the moment whose state it has
 */
record Label(String version, Instant made) {

    static final String ENTRY = "animato-backup.properties";

    private static final String FORMAT = "1";

    void write(OutputStream out) throws IOException {
        out.write("format=%s\nversion=%s\nmade=%s\n"
                .formatted(FORMAT, version, made)
                .getBytes(StandardCharsets.UTF_8));
    }

    static Label read(InputStream in) throws IOException {
        Properties written = new Properties();
        written.load(in);
        if (!FORMAT.equals(written.getProperty("format"))) {
            throw new BackupException("This copy was made by an Animato that this one does not know");
        }
        try {
            return new Label(written.getProperty("version", ""), Instant.parse(written.getProperty("made", "")));
        } catch (DateTimeException damaged) {
            throw new BackupException("This copy is damaged: it does not say when it was made", damaged);
        }
    }
}
