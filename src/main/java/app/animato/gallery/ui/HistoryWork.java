package app.animato.gallery.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.AccountId;
import app.animato.gallery.HistoryEntry;
import app.animato.generation.Generation;
import app.animato.generation.GenerationService;
import app.animato.generation.Recipe;
import app.animato.generation.Seed;
import app.animato.generation.ui.ForgetDialog;
import app.animato.shared.ui.Notices;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.security.SecureRandom;
import java.util.List;

/** What is done about lines that are there, after asking whoever wants it. */
class HistoryWork {

    private static final SecureRandom CHANCE = new SecureRandom();

    private final Tools tools;
    private final AccountId owner;
    private final Runnable changed;

    /** What it takes to do something about them. */
    @SpringComponent
    record Tools(GenerationService generations, EffectNames names) {}

    /** Runs {@code changed} when lines came or went. */
    HistoryWork(Tools tools, AccountId owner, Runnable changed) {
        this.tools = tools;
        this.owner = owner;
        this.changed = changed;
    }

    void remove(HistoryEntry entry) {
        if (entry.unconfirmed().isPresent()) {
            new ForgetDialog(tools.names().of(entry.effect()), () -> removeNow(List.of(entry))).open();
        } else {
            remove(List.of(entry));
        }
    }

    void remove(List<HistoryEntry> entries) {
        String question = entries.size() == 1
                ? text(
                        "history.delete.ask.one",
                        tools.names().of(entries.getFirst().effect()))
                : text("history.delete.ask.several", entries.size());
        ConfirmDialog dialog = new ConfirmDialog(
                question, text("history.delete.about"), text("history.delete"), confirmed -> removeNow(entries));
        dialog.setConfirmButtonTheme("error primary");
        dialog.setCancelable(true);
        dialog.setCancelText(text("history.keep"));
        dialog.open();
    }

    private void removeNow(List<HistoryEntry> entries) {
        entries.forEach(entry -> tools.generations().delete(owner, entry.id()));
        changed.run();
    }

    /** Each as it was, with a seed of its own: the same one would only give the same video. */
    void makeAgain(List<HistoryEntry> entries) {
        if (entries.size() > RemakeDialog.MOST) {
            Notices.warn(text("history.remake.tooMany", RemakeDialog.MOST));
        } else {
            new RemakeDialog(entries, () -> makeAgainNow(entries)).open();
        }
    }

    private void makeAgainNow(List<HistoryEntry> entries) {
        List<Recipe> wishes = entries.stream()
                .flatMap(entry -> tools.generations().find(owner, entry.id()).stream())
                .map(Generation::recipe)
                .map(recipe -> new Recipe(recipe.photo(), recipe.preview(), recipe.effect(), Seed.surprise(CHANCE)))
                .toList();
        wishes.forEach(wish -> tools.generations().ask(owner, wish));
        Notices.tell(text("history.remake.done", wishes.size()));
        changed.run();
    }
}
