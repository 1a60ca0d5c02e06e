package app.animato.chaos;

import app.animato.sandbox.AnsweredRun;
import app.animato.sandbox.ReceivedRun;
import app.animato.sandbox.RunAnswer;
import app.animato.sandbox.TaskEnd;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Gathers what people, provider and disk know. */
final class Evidence {

    private final People people;
    private final Weather weather;
    private final Set<Long> lostSight;
    private final Path media;

    Evidence(People people, Weather weather, Set<Long> lostSight, Path data) {
        this.people = people;
        this.weather = weather;
        this.lostSight = lostSight;
        this.media = data.resolve("media").toAbsolutePath().normalize();
    }

    World of(House.Inventory inventory) {
        Set<Long> lost = new HashSet<>(lostSight);
        lost.addAll(answered(RunAnswer.LOST));
        return new World(
                people.clicks(),
                weather.sandbox().ledger().received().stream()
                        .map(ReceivedRun::seed)
                        .map(Long::valueOf)
                        .toList(),
                answered(RunAnswer.REFUSED),
                weather.sandbox().ends().stream().map(Evidence::task).toList(),
                lost,
                inventory.generations().stream().map(Evidence::home).toList(),
                onDisk().stream()
                        .filter(file -> isUnfinished(file) || isForgotten(file, inventory))
                        .toList(),
                inventory.files().stream()
                        .filter(file -> size(Path.of(file)) == 0)
                        .toList());
    }

    /** Whole files that no row names: allowed, for a file comes before its row, as long as they are not forgotten. */
    int orphans(House.Inventory inventory) {
        return (int) onDisk().stream()
                .filter(file -> isWhole(file) && !inventory.files().contains(file))
                .count();
    }

    private boolean isForgotten(String file, House.Inventory inventory) {
        return isWhole(file)
                && !inventory.files().contains(file)
                && !inventory.loose().contains(file);
    }

    /** What is in the scratch is not, or it is whose scratch that is. */
    private boolean isWhole(String file) {
        return !Path.of(file).startsWith(media.resolve("scratch"));
    }

    private List<Long> answered(RunAnswer answer) {
        return weather.answered().stream()
                .filter(run -> run.answer() == answer)
                .map(AnsweredRun::seed)
                .map(Long::valueOf)
                .toList();
    }

    private List<String> onDisk() {
        try (Stream<Path> files = Files.exists(media) ? Files.walk(media) : Stream.empty()) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.toAbsolutePath().normalize().toString())
                    .toList();
        } catch (IOException diskFault) {
            throw new UncheckedIOException(diskFault);
        }
    }

    private static boolean isUnfinished(String file) {
        return file.endsWith(".part");
    }

    private static World.Task task(TaskEnd end) {
        return new World.Task(
                Long.parseLong(end.seed()),
                end.end(),
                end.files().stream().map(Evidence::sha256).toList());
    }

    private static World.Home home(House.Kept kept) {
        return new World.Home(
                kept.seed(),
                kept.status(),
                kept.video().isEmpty() ? "" : sha256(Path.of(kept.video())),
                !kept.poster().isEmpty() && isPicture(Path.of(kept.poster())));
    }

    private static boolean isPicture(Path file) {
        try {
            return ImageIO.read(file.toFile()) != null;
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException missing) {
            return 0;
        }
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException unreadable) {
            return "unreadable: " + file;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK knows SHA-256", e);
        }
    }
}
