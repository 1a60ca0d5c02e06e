package app.animato.gallery;

import app.animato.account.AccountId;
import app.animato.generation.GenerationId;
import app.animato.media.MediaItem;
import app.animato.media.library.MediaLibrary;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
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
        try (ArchiveWriter archive = new ArchiveWriter(out)) {
            for (GalleryItem item : gallery.chosen(owner, ids)) {
                Optional<MediaItem> video = library.find(owner, item.video());
                if (video.isPresent()) {
                    archive.put(name(item, video.get(), taken), item.askedAt(), library.file(video.get()));
                }
            }
        }
    }

    private static String name(GalleryItem item, MediaItem video, Set<String> taken) {
        String name = "animato-" + item.effect().value() + "-" + item.seed();
        String unique = name;
        for (int number = 2; !taken.add(unique); number++) {
            unique = name + "-" + number;
        }
        return unique + "." + video.extension();
    }
}
