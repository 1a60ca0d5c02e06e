package app.animato.media.library;

import app.animato.account.AccountId;
import app.animato.media.KeptPhoto;
import app.animato.media.MadeFromPhotos;
import app.animato.media.MediaId;
import app.animato.media.MediaItem;
import app.animato.media.PhotoUses;
import app.animato.media.StorageUse;
import app.animato.media.intake.CleanPhoto;
import app.animato.media.intake.Cut;
import app.animato.media.intake.PhotoCutter;
import app.animato.media.intake.PhotoIntake;
import app.animato.media.intake.PhotoVerdict;
import app.animato.shared.Moments;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A person's photos: brought, cut out of others, chosen again, removed. What belongs to somebody else looks like what
 * does not exist.
 */
@NamedInterface("library")
@Service
public class Photos {

    /** How many photos a page has at most. */
    public static final int PAGE = 24;

    private static final String SAMPLE = "META-INF/resources/ui/sample/portrait.jpg";

    private final PhotoRows rows;
    private final MediaRows media;
    private final MediaLibrary library;
    private final PhotoIntake intake;
    private final PhotoCutter cutter;
    private final PhotoUses uses;
    private final MadeFromPhotos made;
    private final Storage storage;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Photos(
            PhotoRows rows,
            MediaRows media,
            MediaLibrary library,
            PhotoIntake intake,
            PhotoCutter cutter,
            PhotoUses uses,
            MadeFromPhotos made,
            Storage storage,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.media = media;
        this.library = library;
        this.intake = intake;
        this.cutter = cutter;
        this.uses = uses;
        this.made = made;
        this.storage = storage;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Keeps a photo; one with the same content that its owner has already is returned instead.
     *
     * @throws NoRoomException when it is a new one, and its owner keeps as much as an account may
     * @throws IOException when the disk cannot be written
     */
    public KeptPhoto keep(AccountId owner, CleanPhoto clean) throws IOException {
        var known = rows.findByContent(owner, StoredFile.of(clean.photo()).sha256())
                .flatMap(row -> kept(owner, List.of(row)).map(OwnPhoto::kept).findFirst());
        if (known.isEmpty()) {
            return library.keepPhoto(owner, clean);
        }
        rows.noteUse(owner, known.get().photo().id(), Moments.now(clock));
        return known.get();
    }

    /**
     * Keeps the sample that comes with Animato as one of the owner's photos.
     *
     * @throws IOException when the disk cannot be read or written
     */
    public KeptPhoto keepSample(AccountId owner) throws IOException {
        try (var sample = new ClassPathResource(SAMPLE).getInputStream()) {
            return switch (intake.judge(sample)) {
                case PhotoVerdict.Clean(var photo) -> keep(owner, photo);
                case PhotoVerdict.Refused(var reason) -> throw new IOException("The sample was refused: " + reason);
            };
        }
    }

    /** The owner's photo with its small picture; empty when it is not there, or no longer. */
    public Optional<KeptPhoto> find(AccountId owner, MediaId photo) {
        return rows.find(owner, photo)
                .flatMap(row -> kept(owner, List.of(row)).map(OwnPhoto::kept).findFirst());
    }

    /** The photos last brought, newest first, at most {@value #PAGE}. */
    public List<OwnPhoto> newest(AccountId owner) {
        return kept(owner, rows.first(owner, PAGE)).toList();
    }

    /** The page of photos that follows on this one. */
    public List<OwnPhoto> after(AccountId owner, OwnPhoto last) {
        return kept(owner, rows.after(owner, last.usedAt(), last.kept().photo().id(), PAGE))
                .toList();
    }

    /** How much room its owner's photos and videos take, and how much they may. */
    public StorageUse room(AccountId owner) {
        return storage.use(owner);
    }

    /** Removes a photo for good, unless something was made from it; returns whether it is gone. */
    public boolean remove(AccountId owner, MediaId photo) {
        var removed = transaction.execute(running -> {
            var row = rows.find(owner, photo);
            // A wish for the same photo comes first, and is seen here, or waits and is told that the photo is gone.
            row.ifPresent(found -> library.hold(owner, Set.of(found.id(), found.preview())));
            if (row.isPresent() && !uses.count(owner, Set.of(photo)).isEmpty()) {
                return false;
            }
            row.ifPresent(found -> library.delete(owner, Set.of(found.id(), found.preview())));
            return true;
        });
        return Boolean.TRUE.equals(removed);
    }

    /**
     * Removes a photo for good, and all that was made from it, unless some of that is still in the making or waits for
     * its person's decision; returns whether it is gone.
     */
    public boolean removeWithUses(AccountId owner, MediaId photo) {
        return made.deleteMadeFrom(owner, photo) && remove(owner, photo);
    }

    /** What the photo was cut out of, and how; the photo itself, all of it, when it is whole or its whole is gone. */
    public CutPhoto origin(AccountId owner, KeptPhoto photo) {
        return rows.find(owner, photo.photo().id())
                .flatMap(PhotoRow::origin)
                .flatMap(origin -> find(owner, origin.whole()).map(whole -> new CutPhoto(whole, origin.cut())))
                .orElseGet(() -> new CutPhoto(photo, Cut.all(photo.photo())));
    }

    /**
     * Cuts a photo of its own out of a whole one, which stays as it is. A cut that leaves nothing out yields the whole.
     *
     * @throws IllegalArgumentException when the whole is not this owner's, or the cut does not fit it
     * @throws IOException when the disk cannot be read or written
     */
    public KeptPhoto cut(AccountId owner, MediaId whole, Cut cut) throws IOException {
        var from = find(owner, whole).orElseThrow(() -> new IllegalArgumentException("No such photo"));
        if (cut.isAllOf(from.photo())) {
            return from;
        }
        var kept = keep(owner, cutter.cut(library.file(from.photo()), cut));
        rows.noteOrigin(owner, kept.photo().id(), new PhotoRow.Origin(whole, cut));
        return kept;
    }

    private Stream<OwnPhoto> kept(AccountId owner, List<PhotoRow> page) {
        var ids =
                page.stream().flatMap(row -> Stream.of(row.id(), row.preview())).toList();
        Map<MediaId, MediaItem> items =
                media.find(owner, ids).stream().collect(Collectors.toMap(MediaItem::id, Function.identity()));
        var used = uses.count(owner, page.stream().map(PhotoRow::id).toList());
        return page.stream()
                .flatMap(row -> kept(row, items).stream()
                        .map(kept -> new OwnPhoto(kept, row.usedAt(), used.getOrDefault(row.id(), 0))));
    }

    private static Optional<KeptPhoto> kept(PhotoRow row, Map<MediaId, MediaItem> items) {
        return Optional.ofNullable(items.get(row.id()))
                .flatMap(photo ->
                        Optional.ofNullable(items.get(row.preview())).map(preview -> new KeptPhoto(photo, preview)));
    }
}
