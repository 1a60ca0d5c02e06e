package app.animato.generation;

import app.animato.account.AccountId;
import app.animato.account.Belongings;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The generations of an account that is deleted go as those do that their person deletes: what is in the making is
 * cancelled, our copies and then the provider's are cleared away, and each is tried until that has worked.
 */
@Component
@Order(1)
class DepartedGenerations implements Belongings {

    private static final Logger log = LoggerFactory.getLogger(DepartedGenerations.class);

    private final JdbcClient jdbc;
    private final Changes changes;
    private final Steps steps;

    DepartedGenerations(JdbcClient jdbc, Changes changes, Steps steps) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.steps = steps;
    }

    @Override
    public boolean clear(AccountId account) {
        kept(account).forEach(this::delete);
        return jdbc.sql("select count(*) from generation where owner = :owner")
                        .param("owner", account.value())
                        .query(Long.class)
                        .single()
                == 0;
    }

    /** One that cannot be deleted now keeps no other in sight; the account stays until it is gone, too. */
    private void delete(GenerationId id) {
        try {
            changes.apply(id, Generation::delete);
            steps.poke(id);
        } catch (RuntimeException fault) {
            log.error(
                    "Generation {} of a deleted account stays for now: {}",
                    id,
                    fault.getClass().getSimpleName());
        }
    }

    private List<GenerationId> kept(AccountId account) {
        return jdbc.sql("select id from generation where owner = :owner and deleted_at is null")
                .param("owner", account.value())
                .query((row, number) -> new GenerationId(row.getObject("id", UUID.class)))
                .list();
    }
}
