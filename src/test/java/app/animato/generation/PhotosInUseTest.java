package app.animato.generation;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.AccountId;
import app.animato.media.MediaId;
import app.animato.testing.Archive;
import app.animato.testing.DatabaseKind;
import app.animato.testing.OnEachDatabase;
import app.animato.testing.TestDatabase;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class PhotosInUseTest {

    private final TestDatabase database;
    private final Archive archive;
    private final PhotosInUse photos;

    PhotosInUseTest(DatabaseKind kind) {
        database = new TestDatabase(kind);
        archive = new Archive(database.jdbc());
        photos = new PhotosInUse(database.jdbc());
    }

    @Test
    void a_photo_is_in_use_while_its_person_sees_something_made_from_it() {
        AccountId owner = archive.newOwner();
        MediaId used = photoOf(archive.add(archive.entry(owner)));
        MediaId noMore = photoOf(archive.add(archive.entry(owner).deletedByItsOwner()));
        MediaId anothers = photoOf(archive.add(archive.entry(archive.newOwner())));
        assertThat(photos.among(owner, List.of(used, noMore, anothers, MediaId.create())))
                .containsExactly(used);
        assertThat(photos.among(owner, List.of())).isEmpty();
    }

    private MediaId photoOf(UUID generation) {
        return new MediaId(database.jdbc()
                .sql("select photo from generation where id = :id")
                .param("id", generation)
                .query(UUID.class)
                .single());
    }
}
