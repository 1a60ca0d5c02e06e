package app.animato.media.library;

import app.animato.account.AccountId;
import app.animato.account.LivingAccounts;
import app.animato.media.ContentTypes;
import app.animato.media.KeptPhoto;
import app.animato.media.MediaId;
import app.animato.media.MediaItem;
import app.animato.media.MediaKind;
import app.animato.media.ScratchFile;
import app.animato.media.VideoFacts;
import app.animato.media.intake.CleanPhoto;
import app.animato.media.intake.Picture;
import app.animato.media.scratch.Scratch;
import app.animato.media.video.Poster;
import app.animato.shared.Moments;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Everything that is kept, for its owner alone: a file of somebody else looks exactly like one that does not exist.
 *
 * <p>The file comes first and its row second, in deleting the other way round: a crash at any point leaves at most a
 * file that no row names, never a row without its file, and such a file does not stay.
 */
@NamedInterface("library")
@Service
public class MediaLibrary {

    private static final int PAGE = 200;
    private static final MediaId FIRST = new MediaId(new UUID(0, 0));

    private final MediaRows rows;
    private final PhotoRows photos;
    private final KeptFiles files;
    private final Storage storage;
    private final Scratch scratch;
    private final Arrivals arrivals;
    private final LivingAccounts accounts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MediaLibrary(
            MediaRows rows,
            PhotoRows photos,
            KeptFiles files,
            Storage storage,
            Scratch scratch,
            Arrivals arrivals,
            LivingAccounts accounts,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.photos = photos;
        this.files = files;
        this.storage = storage;
        this.scratch = scratch;
        this.arrivals = arrivals;
        this.accounts = accounts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Keeps a photo and its preview, both or neither.
     *
     * @throws NoRoomException when its owner keeps as much as an account may
     * @throws NoAccountException when its owner has left
     * @throws IOException when the disk cannot be written
     */
    public KeptPhoto keepPhoto(AccountId owner, CleanPhoto clean) throws IOException {
        var kept = new KeptPhoto(
                write(owner, MediaKind.PHOTO, clean.photo()), write(owner, MediaKind.PHOTO_PREVIEW, clean.preview()));
        try {
            transaction.executeWithoutResult(running -> insert(kept));
        } catch (NoRoomException | NoAccountException refusal) {
            files.left(List.of(kept.photo(), kept.preview()));
            throw refusal;
        }
        return kept;
    }

    private void insert(KeptPhoto kept) {
        AccountId owner = kept.photo().owner();
        storage.takeTurn(owner);
        holdAccount(owner);
        storage.lacks(owner, kept.photo().bytes() + kept.preview().bytes()).ifPresent(full -> {
            throw new NoRoomException(full);
        });
        insert(kept.photo());
        insert(kept.preview());
        photos.insert(kept);
    }

    private void insertForTheLiving(MediaItem item) {
        holdAccount(item.owner());
        insert(item);
    }

    private void holdAccount(AccountId owner) {
        if (!accounts.hold(owner)) {
            throw new NoAccountException();
        }
    }

    private void insert(MediaItem item) {
        rows.insert(item);
        files.arrived(item);
    }

    /**
     * Keeps a video, its width and height unknown.
     *
     * @see #keep(AccountId, MediaId, MediaKind, Path, String, int, int)
     */
    public MediaItem keepVideo(AccountId owner, MediaId id, Path file, String contentType) throws IOException {
        return keep(owner, id, MediaKind.VIDEO, file, contentType, 0, 0);
    }

    /**
     * Keeps a video that was looked at.
     *
     * @see #keep(AccountId, MediaId, MediaKind, Path, String, int, int)
     */
    public MediaItem keepVideo(AccountId owner, MediaId id, Path file, String contentType, VideoFacts facts)
            throws IOException {
        return keep(owner, id, MediaKind.VIDEO, file, contentType, facts.width(), facts.height());
    }

    /**
     * Keeps a poster that was cut.
     *
     * @see #keep(AccountId, MediaId, MediaKind, Path, String, int, int)
     */
    public MediaItem keepPoster(AccountId owner, MediaId id, Poster poster) throws IOException {
        return keep(owner, id, MediaKind.POSTER, poster.path(), poster.contentType(), poster.width(), poster.height());
    }

    /**
     * Keeps a file under an id its caller chose, so that doing it again after a crash leads to the same row: when that
     * row is there already, it is returned and the file is not touched. Otherwise the file is moved, not copied.
     *
     * @param contentType as announced by whoever made the file; one that Animato does not know is noted as plain bytes
     * @param width in pixels; 0 when unknown
     * @param height in pixels; 0 when unknown
     * @throws IllegalStateException when the id names a file of somebody else
     * @throws NoAccountException when its owner has left
     * @throws IOException when the disk cannot be read or written
     */
    public MediaItem keep(
            AccountId owner, MediaId id, MediaKind kind, Path file, String contentType, int width, int height)
            throws IOException {
        if (rows.findWhosever(id).isPresent()) {
            return rows.find(owner, id)
                    .orElseThrow(() -> new IllegalStateException("The id of a file to keep names another one"));
        }
        var type = ContentTypes.known(contentType);
        var stored = files.take(new LooseFile(id, kind, type), file);
        var item = item(owner, id, kind, type, stored, width, height);
        try {
            transaction.executeWithoutResult(running -> insertForTheLiving(item));
            arrivals.arrived(owner, id);
            return item;
        } catch (DuplicateKeyException keptMeanwhile) {
            return rows.find(owner, id).orElseThrow(() -> keptMeanwhile);
        }
    }

    /** Empty when there is no such file, or not for this owner. */
    public Optional<MediaItem> find(AccountId owner, MediaId id) {
        return rows.find(owner, id);
    }

    /** Shows each of the owner's files of some kinds, however many there are. */
    public void forEach(AccountId owner, Set<MediaKind> kinds, MediaVisitor visitor) throws IOException {
        List<MediaItem> page = rows.page(owner, kinds, FIRST, PAGE);
        while (!page.isEmpty()) {
            for (MediaItem item : page) {
                visitor.visit(item);
            }
            page = rows.page(owner, kinds, page.getLast().id(), PAGE);
        }
    }

    /** Does something with one file after the other. */
    @FunctionalInterface
    public interface MediaVisitor {
        void visit(MediaItem item) throws IOException;
    }

    /**
     * Lets nobody delete any of these files until the running transaction ends, and waits for whoever is about to. Photos
     * among them that lie in the trash come back.
     *
     * @return whether all of them are there, and the owner's, and whether the owner still is
     * @throws IllegalStateException when no transaction is running
     */
    public boolean hold(AccountId owner, Set<MediaId> ids) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Files are held for a transaction, and none is running");
        }
        if (!accounts.hold(owner) || rows.lock(owner, ids) < ids.size()) {
            return false;
        }
        photos.noteWanted(owner, ids, Moments.now(clock));
        return true;
    }

    /** Where the item's bytes are; to be read only. */
    public Path file(MediaItem item) {
        return files.place(LooseFile.of(item));
    }

    /**
     * A new, empty file on the library's own disk, for bytes that are about to be kept: keeping it is then a rename.
     *
     * @throws IOException when the disk cannot be written
     */
    public ScratchFile scratch() throws IOException {
        return scratch.file();
    }

    /**
     * Deletes what belongs to the owner and passes over the rest. In a running transaction the files go after its
     * commit, and stay when it is rolled back.
     */
    public void delete(AccountId owner, Collection<MediaId> ids) {
        transaction.executeWithoutResult(running -> {
            if (ids.isEmpty()) {
                return;
            }
            rows.lock(owner, ids);
            var items = rows.find(owner, ids);
            rows.delete(owner, ids);
            files.leaving(items);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    files.left(items);
                }
            });
        });
    }

    private MediaItem write(AccountId owner, MediaKind kind, Picture picture) throws IOException {
        var id = MediaId.create();
        var stored = files.write(new LooseFile(id, kind, "image/jpeg"), picture);
        return item(owner, id, kind, "image/jpeg", stored, picture.width(), picture.height());
    }

    private MediaItem item(
            AccountId owner, MediaId id, MediaKind kind, String type, StoredFile stored, int width, int height) {
        return new MediaItem(id, owner, kind, type, stored.bytes(), width, height, Moments.now(clock), stored.sha256());
    }
}
