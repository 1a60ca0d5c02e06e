package app.animato.house;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Says once where the data folder is, in a spelling that everybody reads alike: H2 takes {@code ~} for the home and a
 * bare name for a mistake, Java does neither, and photos would be elsewhere than the tables that name them.
 */
final class DataFolderEnvironment implements EnvironmentPostProcessor, Ordered {

    private static final String DATA = "animato.data";
    private static final String HOME = "~";

    /** What ends the address of an H2 database. */
    private static final String SETTINGS = ";";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String wish = environment.getProperty(DATA);
        if (wish != null) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "data folder", Map.of(DATA, folder(wish.strip()).toString())));
        }
    }

    /** After the configuration files were read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    static Path folder(String wish) {
        if (wish.isEmpty()) {
            throw refused("ANIMATO_DATA is empty.");
        }
        if (wish.contains(SETTINGS)) {
            throw refused("ANIMATO_DATA has a semicolon, which no database can be kept behind: " + wish);
        }
        try {
            Path folder = Path.of(wish);
            return folder.startsWith(HOME)
                    ? Path.of(System.getProperty("user.home"))
                            .resolve(Path.of(HOME).relativize(folder))
                            .toAbsolutePath()
                            .normalize()
                    : folder.toAbsolutePath().normalize();
        } catch (InvalidPathException invalid) {
            throw refused("ANIMATO_DATA is no folder on this machine: " + wish);
        }
    }

    private static HouseException refused(String what) {
        return new HouseException(
                what, "Set it to the folder for database, photos and videos, or leave it out for ./data.");
    }
}
