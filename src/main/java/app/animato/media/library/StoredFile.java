package app.animato.media.library;

import app.animato.media.intake.Picture;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What is noted of a file when it is kept. */
record StoredFile(long bytes, String sha256) {

    static StoredFile of(Path file) throws IOException {
        return of(Files.newInputStream(file));
    }

    /** What will be noted of a picture. */
    static StoredFile of(Picture picture) throws IOException {
        return of(picture.open());
    }

    private static StoredFile of(InputStream content) throws IOException {
        try (var in = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
            var buffer = new byte[64 * 1024];
            long bytes = 0;
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                bytes += count;
            }
            return new StoredFile(
                    bytes, HexFormat.of().formatHex(in.getMessageDigest().digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java knows SHA-256", e);
        }
    }
}
