package app.animato.generation;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.AccountId;
import app.animato.media.MediaId;
import app.animato.testing.Archive;
import app.animato.testing.DatabaseKind;
import app.animato.testing.OnEachDatabase;
import app.animato.testing.TestDatabase;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

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
        assertThat(photos.count(owner, List.of(used, noMore, anothers, MediaId.create())))
                .isEqualTo(Map.of(used, 1));
        assertThat(photos.count(owner, List.of())).isEmpty();
    }

    @Test
    void all_that_was_made_from_a_photo_is_counted() {
        AccountId owner = archive.newOwner();
        UUID first = archive.add(archive.entry(owner));
        UUID second = archive.add(archive.entry(owner).id(UUID.randomUUID()));
        database.jdbc()
                .sql("update generation set photo = :photo, trashed_at = created_at where id = :id")
                .param("photo", photoOf(first).value())
                .param("id", second)
                .update();
        assertThat(photos.count(owner, List.of(photoOf(first)))).isEqualTo(Map.of(photoOf(first), 2));
    }

    @Test
    void looking_often_leaves_connections_for_others() {
        AccountId owner = archive.newOwner();
        MediaId photo = photoOf(archive.add(archive.entry(owner)));
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setDataSource(database.dataSource());
            pool.setMaximumPoolSize(2);
            pool.setConnectionTimeout(500);
            PhotosInUse pooled = new PhotosInUse(JdbcClient.create(pool));
            for (int look = 0; look <= pool.getMaximumPoolSize(); look++) {
                assertThat(pooled.count(owner, List.of(photo))).hasSize(1);
            }
        }
    }

    private MediaId photoOf(UUID generation) {
        return new MediaId(database.jdbc()
                .sql("select photo from generation where id = :id")
                .param("id", generation)
                .query(UUID.class)
                .single());
    }
}
