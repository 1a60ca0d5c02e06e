package app.animato.testing;

import app.animato.account.AccountId;
import app.animato.media.MediaId;
import app.animato.media.MediaKind;
import app.animato.media.library.MediaLibrary;
import app.animato.shared.ffmpeg.FfmpegProgram;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finished videos with real files, without anybody who makes them. */
public final class Films {

    /** In the files that are kept, and nowhere else: what a video says about where it comes from. */
    public static final String SECRET = "made-in-my-kitchen";

    private static final Path FOLDER = Surroundings.folder();

    private final ApplicationContext application;

    public Films(ApplicationContext application) {
        this.application = application;
    }

    /** Two seconds of 96 by 128 pixels, with its photo and poster. */
    public UUID add(Archive.Entry entry) {
        Archive archive = new Archive(application.getBean(JdbcClient.class));
        UUID id = archive.add(entry);
        MediaId video = MediaId.create();
        MediaId poster = MediaId.create();
        MediaId preview = MediaId.create();
        try {
            MediaLibrary library = application.getBean(MediaLibrary.class);
            library.keep(entry.owner(), video, MediaKind.VIDEO, film(), "video/mp4", 96, 128);
            library.keep(entry.owner(), poster, MediaKind.POSTER, picture(), "image/jpeg", 96, 128);
            library.keep(entry.owner(), preview, MediaKind.PHOTO_PREVIEW, picture(), "image/jpeg", 96, 128);
        } catch (IOException diskFault) {
            throw new UncheckedIOException(diskFault);
        }
        application
                .getBean(JdbcClient.class)
                .sql(
                        "update generation set video = :video, poster = :poster, photo = :preview, photo_preview = :preview"
                                + " where id = :id")
                .param("video", video.value())
                .param("poster", poster.value())
                .param("preview", preview.value())
                .param("id", id)
                .update();
        return id;
    }

    public UUID add(AccountId owner) {
        return add(new Archive(application.getBean(JdbcClient.class)).entry(owner));
    }

    private static Path film() throws IOException {
        Path target = Files.createTempFile(FOLDER, "", ".mp4");
        return run(
                target,
                "-f",
                "lavfi",
                "-i",
                "testsrc=size=96x128:rate=25:duration=2",
                "-c:v",
                "libopenh264",
                "-pix_fmt",
                "yuv420p",
                "-metadata",
                "title=" + SECRET,
                "-metadata",
                "comment=" + SECRET,
                "-metadata:s:v:0",
                "handler_name=" + SECRET);
    }

    private static Path picture() throws IOException {
        Path target = Files.createTempFile(FOLDER, "", ".jpg");
        ImageIO.write(new BufferedImage(96, 128, BufferedImage.TYPE_INT_RGB), "jpeg", target.toFile());
        return target;
    }

    private static Path run(Path target, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-v", "error", "-nostdin", "-y"));
        arguments.addAll(List.of(options));
        arguments.add(target.toString());
        try {
            int exit = FfmpegProgram.ffmpeg()
                    .process(List.of(), arguments)
                    .inheritIO()
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IOException("ffmpeg ended with " + exit);
            }
            return target;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
