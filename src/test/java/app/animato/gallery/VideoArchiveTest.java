package app.animato.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.AccountId;
import app.animato.generation.GenerationId;
import app.animato.media.MediaId;
import app.animato.media.library.MediaLibrary;
import app.animato.testing.Archive;
import app.animato.testing.ViewTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class VideoArchiveTest extends ViewTest {

    private final List<String> names = new ArrayList<>();
    private final List<String> contents = new ArrayList<>();

    @Test
    void holds_each_video_stored_under_a_neutral_name_of_its_own() throws IOException {
        AccountId owner = person().id();
        read(owner, List.of(hang(owner, "one"), hang(owner, "two"), hang(owner, "three")));
        assertThat(names)
                .containsExactlyInAnyOrder("animato-crash-7.mp4", "animato-crash-7-2.mp4", "animato-crash-7-3.mp4");
        assertThat(contents).containsExactlyInAnyOrder("one", "two", "three");
    }

    @Test
    void holds_nothing_of_others_nothing_deleted_and_nothing_unknown() throws IOException {
        AccountId owner = person().id();
        Archive archive = archive();
        GenerationId mine = hang(owner, "mine");
        GenerationId foreign = hang(archive.newOwner(), "foreign");
        GenerationId deleted = new GenerationId(archive.add(archive.entry(owner).deletedByItsOwner()));
        read(owner, List.of(mine, foreign, deleted, new GenerationId(UUID.randomUUID())));
        assertThat(contents).containsExactly("mine");
    }

    private GenerationId hang(AccountId owner, String content) throws IOException {
        MediaLibrary library = bean(MediaLibrary.class);
        UUID id = archive().add(archive().entry(owner).effect("crash").seed(7));
        MediaId video = MediaId.create();
        try (var file = library.scratch()) {
            Files.writeString(file.path(), content);
            library.keepVideo(owner, video, file.path(), "video/mp4");
        }
        bean(JdbcClient.class)
                .sql("update generation set video = :video where id = :id")
                .param("video", video.value())
                .param("id", id)
                .update();
        return new GenerationId(id);
    }

    private void read(AccountId owner, List<GenerationId> ids) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        bean(VideoArchive.class).write(owner, ids, out);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
                names.add(entry.getName());
                contents.add(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }
}
