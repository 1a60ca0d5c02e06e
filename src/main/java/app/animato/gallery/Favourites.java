package app.animato.gallery;

import app.animato.account.AccountId;
import app.animato.generation.GenerationId;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a person likes best. */
@Repository
public class Favourites {

    private final JdbcClient jdbc;

    Favourites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean contains(AccountId owner, GenerationId id) {
        return jdbc.sql("select count(*) from generation where owner = :owner and id = :id and favourite")
                        .param("owner", owner.value())
                        .param("id", id.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Passes over what is not the owner's. */
    public void mark(AccountId owner, Collection<GenerationId> ids, boolean favourite) {
        if (!ids.isEmpty()) {
            jdbc.sql("update generation set favourite = :favourite where owner = :owner and id in (:ids)")
                    .param("favourite", favourite)
                    .param("owner", owner.value())
                    .param("ids", ids.stream().map(GenerationId::value).toList())
                    .update();
        }
    }
}
