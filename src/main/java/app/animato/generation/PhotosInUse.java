package app.animato.generation;

import app.animato.account.AccountId;
import app.animato.media.MediaId;
import app.animato.media.PhotoUses;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A photo is in use as long as a generation has it that its person can still see. */
@Component
class PhotosInUse implements PhotoUses {

    private final JdbcClient jdbc;

    PhotosInUse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<MediaId> among(AccountId owner, Collection<MediaId> photos) {
        if (photos.isEmpty()) {
            return Set.of();
        }
        return jdbc
                .sql("""
                        select distinct photo from generation
                        where owner = :owner and photo in (:photos) and deleted_at is null""")
                .param("owner", owner.value())
                .param("photos", photos.stream().map(MediaId::value).toList())
                .query(UUID.class)
                .list()
                .stream()
                .map(MediaId::new)
                .collect(Collectors.toSet());
    }
}
