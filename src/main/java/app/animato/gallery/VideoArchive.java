package app.animato.gallery;

import app.animato.account.AccountId;
import app.animato.generation.GenerationId;
import app.animato.media.MediaItem;
import app.animato.media.MediaLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;

/** Many videos in one file, written while it is sent: none of it is ever held in memory or on the disk. */
@Service
public class VideoArchive {

    private final Gallery gallery;
    private final MediaLibrary library;

    VideoArchive(Gallery gallery, MediaLibrary library) {
        this.gallery = gallery;
        this.library = library;
    }

    /** Writes those of the chosen that are the owner's; their names tell effect and seed and nothing else. */
    public void write(AccountId owner, Collection<GenerationId> ids, OutputStream out) throws IOException {
        Set<String> taken = new HashSet<>();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (GalleryItem item : gallery.chosen(owner, ids)) {
                Optional<MediaItem> video = library.find(owner, item.video());
                if (video.isPresent()) {
                    put(zip, item, video.get(), taken);
                }
            }
        }
    }

    /** Videos do not get any smaller, and what is only stored has to have its checksum said in advance. */
    private void put(ZipOutputStream zip, GalleryItem item, MediaItem video, Set<String> taken) throws IOException {
        Path file = library.file(video);
        ZipEntry entry = new ZipEntry(name(item, video, taken));
        entry.setTimeLocal(LocalDateTime.ofInstant(item.askedAt(), ZoneOffset.UTC));
        entry.setSize(Files.size(file));
        entry.setCrc(checksum(file));
        zip.putNextEntry(entry);
        Files.copy(file, zip);
        zip.closeEntry();
    }

    private static String name(GalleryItem item, MediaItem video, Set<String> taken) {
        String name = "animato-" + item.effect().value() + "-" + item.seed();
        String unique = name;
        for (int number = 2; !taken.add(unique); number++) {
            unique = name + "-" + number;
        }
        return unique + "." + video.extension();
    }

    private static long checksum(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                CheckedInputStream checked = new CheckedInputStream(in, new CRC32())) {
            checked.transferTo(OutputStream.nullOutputStream());
            return checked.getChecksum().getValue();
        }
    }
}
