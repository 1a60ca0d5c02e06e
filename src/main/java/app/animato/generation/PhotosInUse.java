package app.animato.generation;

import app.animato.account.AccountId;
import app.animato.media.MediaId;
import app.animato.media.PhotoUses;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A photo is in use as long as a generation has it that its person can still see, in the trash if nowhere else. */
@Component
class PhotosInUse implements PhotoUses {

    private final JdbcClient jdbc;

    PhotosInUse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<MediaId, Integer> count(AccountId owner, Collection<MediaId> photos) {
        if (photos.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select photo, count(*) as uses from generation
                        where owner = :owner and photo in (:photos) and deleted_at is null group by photo""")
                .param("owner", owner.value())
                .param("photos", photos.stream().map(MediaId::value).toList())
                .query((row, number) -> Map.entry(new MediaId(row.getObject("photo", UUID.class)), row.getInt("uses")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
