package app.animato.gallery.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.AccountId;
import app.animato.effect.ui.EffectWording;
import app.animato.gallery.HistoryEntry;
import app.animato.generation.Generation;
import app.animato.generation.GenerationService;
import app.animato.generation.GenerationStatus;
import app.animato.generation.Order;
import app.animato.generation.Recipe;
import app.animato.generation.Seed;
import app.animato.generation.SetId;
import app.animato.generation.ui.ForgetDialog;
import app.animato.generation.ui.ShortageWording;
import app.animato.shared.ui.Notices;
import app.animato.shared.ui.Wording;
import com.vaadin.flow.component.UI;
import java.security.SecureRandom;
import java.util.List;

/** What is done about lines that are there. */
class HistoryWork {

    private static final SecureRandom CHANCE = new SecureRandom();

    private final GenerationService service;
    private final AccountId owner;
    private final Runnable changed;

    /** Runs {@code changed} when lines came or went. */
    HistoryWork(GenerationService service, AccountId owner, Runnable changed) {
        this.service = service;
        this.owner = owner;
        this.changed = changed;
    }

    void remove(HistoryEntry entry) {
        if (entry.unconfirmed().isPresent()) {
            new ForgetDialog(EffectWording.name(entry.effect()), () -> forget(entry)).open();
        } else {
            remove(List.of(entry));
        }
    }

    private void forget(HistoryEntry entry) {
        service.delete(owner, entry.id());
        changed.run();
    }

    /** Unconfirmed ones stay: each of them is a decision of its own. */
    void remove(List<HistoryEntry> entries) {
        long undecided = entries.stream()
                .filter(entry -> entry.status() == GenerationStatus.UNCONFIRMED)
                .count();
        TrashDeed.trash(service, owner, entries.stream().map(HistoryEntry::id).toList(), changed);
        if (undecided > 0) {
            Notices.warn(text("history.undecided", undecided));
        }
        changed.run();
    }

    /** Each as it was, with a seed of its own: the same one would only give the same video. */
    void makeAgain(List<HistoryEntry> entries) {
        if (entries.size() > RemakeDialog.MOST) {
            Notices.warn(text("history.remake.tooMany", RemakeDialog.MOST));
        } else {
            new RemakeDialog(entries, remake(entries)).open();
        }
    }

    /** What is asked for is settled before anybody confirms it: confirmed twice, it is the same set. */
    Runnable remake(List<HistoryEntry> entries) {
        SetId set = SetId.create();
        List<Recipe> wishes = entries.stream()
                .flatMap(entry -> service.find(owner, entry.id()).stream())
                .map(Generation::recipe)
                .map(recipe -> new Recipe(recipe.photo(), recipe.preview(), recipe.effect(), Seed.surprise(CHANCE)))
                .toList();
        return () -> makeAgainNow(set, wishes);
    }

    private void makeAgainNow(SetId set, List<Recipe> wishes) {
        switch (service.ask(owner, set, wishes)) {
            case Order.Taken taken -> {
                Notices.tell(text("history.remake.done", wishes.size()));
                changed.run();
            }
            case Order.Refused refused -> Notices.warn(ShortageWording.of(refused, Wording.of(UI.getCurrentOrThrow())));
            case Order.Crowded crowded -> Notices.warn(ShortageWording.of(crowded, Wording.of(UI.getCurrentOrThrow())));
            case Order.LineFull full -> Notices.warn(ShortageWording.of(full));
        }
    }
}
