package app.animato.account.roster;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one row that stands for this installation: lends its lock to decisions that must come one after the other. */
@Repository
public class House {

    private static final int KEY_BYTES = 32;

    private final JdbcClient jdbc;

    House(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until no other transaction holds the house, and holds it until the running one ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock() {
        jdbc.sql("select id from house where id = 1 for update")
                .query(Integer.class)
                .single();
    }

    /** Signs remember-me cookies; made at the first start and the same ever after, so that they survive restarts. */
    public String rememberKey() {
        return findRememberKey().orElseGet(this::furnish);
    }

    private Optional<String> findRememberKey() {
        return jdbc.sql("select remember_key from house where id = 1")
                .query(String.class)
                .optional();
    }

    private String furnish() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        String hex = HexFormat.of().formatHex(key);
        try {
            jdbc.sql("insert into house (id, remember_key) values (1, :key)")
                    .param("key", hex)
                    .update();
            return hex;
        } catch (DuplicateKeyException furnishedMeanwhile) {
            // By another node of this installation, which started at the same time.
            return findRememberKey().orElseThrow(() -> furnishedMeanwhile);
        }
    }
}
