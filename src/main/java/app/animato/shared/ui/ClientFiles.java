package app.animato.shared.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Our own client code and pictures, which are served as they are and are no part of the bundle. Their addresses change
 * with their content, so that browsers may keep them for good and still never use old ones after an upgrade.
 */
public final class ClientFiles {

    /** Where they are on the class path. */
    public static final String PLACE = "META-INF/resources/ui/";

    /** Of all files together: those that refer to each other by relative addresses stay together, too. */
    public static final String FOLDER = "ui/" + version() + "/";

    private ClientFiles() {}

    /** Below the path at which Animato is reached. */
    public static String address(String file) {
        return FOLDER + file;
    }

    private static String version() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:" + PLACE + "**/*.*");
            Arrays.sort(files, Comparator.comparing(ClientFiles::name));
            for (Resource file : files) {
                digest.update(name(file).getBytes(StandardCharsets.UTF_8));
                try (InputStream content = file.getInputStream()) {
                    digest.update(content.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 5);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java knows SHA-256", e);
        }
    }

    private static String name(Resource file) {
        try {
            String address = file.getURL().toString();
            return address.substring(address.lastIndexOf(PLACE));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
