package app.animato.media.library;

import app.animato.account.AccountId;
import app.animato.account.Belongings;
import app.animato.media.MediaId;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The photos of an account that is deleted, once nothing is made from them any more, and whatever else was kept for it. */
@Component
@Order(2)
class DepartedMedia implements Belongings {

    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final MediaLibrary library;

    DepartedMedia(JdbcClient jdbc, MediaLibrary library) {
        this.jdbc = jdbc;
        this.library = library;
    }

    @Override
    public boolean clear(AccountId account) {
        for (List<MediaId> some = some(account); !some.isEmpty(); some = some(account)) {
            library.delete(account, some);
        }
        return true;
    }

    private List<MediaId> some(AccountId account) {
        return jdbc.sql("select id from media where owner = :owner fetch first :most rows only")
                .param("owner", account.value())
                .param("most", AT_ONCE)
                .query((row, number) -> new MediaId(row.getObject("id", UUID.class)))
                .list();
    }
}
