package app.animato.media.library;

import app.animato.account.AccountId;
import app.animato.media.StorageUse;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * How much each account keeps, and whether there is room for more. What is being made is never thrown away for want of
 * room: whoever asks for a video is told before, and room for it is set aside.
 */
@NamedInterface("library")
@Service
public class Storage {

    /** Set aside for a video that is being made; those of a few seconds are smaller as a rule. */
    public static final long A_VIDEO = 10_000_000;

    private static final int TURNS = 16;

    private final JdbcClient jdbc;
    private final StorageSettings settings;

    Storage(JdbcClient jdbc, StorageSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    public StorageUse use(AccountId owner) {
        long used = jdbc.sql("select coalesce(sum(bytes), 0) from media where owner = :owner")
                .param("owner", owner.value())
                .query(Long.class)
                .single();
        return new StorageUse(used, settings.most());
    }

    /**
     * Waits for whoever takes room for this account, on the disk or in a line, until the running transaction ends: of many
     * at once, each sees what the others took. To be asked before anything else is locked.
     *
     * @throws IllegalStateException when no transaction is running
     */
    public void takeTurn(AccountId owner) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A turn is taken for a transaction, and none is running");
        }
        jdbc.sql("select id from storage_turn where id = :id for update")
                .param("id", Math.floorMod(owner.value().hashCode(), TURNS))
                .query(Integer.class)
                .single();
    }

    /** What is kept already when there is no room for so many bytes more; empty when there is. */
    public Optional<StorageUse> lacks(AccountId owner, long bytes) {
        return Optional.of(use(owner)).filter(use -> !use.hasRoomFor(bytes));
    }
}
