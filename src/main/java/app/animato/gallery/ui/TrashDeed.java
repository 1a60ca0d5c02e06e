package app.animato.gallery.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.AccountId;
import app.animato.generation.Generation;
import app.animato.generation.GenerationId;
import app.animato.generation.GenerationService;
import java.util.Collection;
import java.util.List;

/** Moves videos to the trash at once, without a question, since it can be taken back. */
final class TrashDeed {

    private TrashDeed() {}

    /**
     * Tells of it with the way back.
     *
     * @param undone what is to be done once they are back
     * @return whether anything is in the trash now that was not before
     */
    static boolean trash(GenerationService service, AccountId owner, Collection<GenerationId> ids, Runnable undone) {
        boolean open = ids.stream()
                .flatMap(id -> service.find(owner, id).stream())
                .anyMatch(generation -> !generation.status().isEnd());
        List<GenerationId> gone =
                service.trash(owner, ids).stream().map(Generation::id).toList();
        if (!gone.isEmpty()) {
            String sentence = open ? text("gallery.cancelled-and-trashed") : text("gallery.trashed", gone.size());
            UndoNotice.tell(sentence, () -> {
                service.restore(owner, gone);
                undone.run();
            });
        }
        return !gone.isEmpty();
    }
}
