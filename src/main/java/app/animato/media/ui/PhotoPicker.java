package app.animato.media.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.AccountId;
import app.animato.media.KeptPhoto;
import app.animato.media.fetch.PhotoFetcher;
import app.animato.media.intake.PhotoIntake;
import app.animato.media.intake.PhotoVerdict;
import app.animato.media.library.NoRoomException;
import app.animato.media.library.Photos;
import app.animato.media.refusal.PhotoRefusal;
import com.vaadin.flow.component.ScrollIntoViewOption;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.shared.Registration;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets a photo from its person: by file, camera, paste, address, from the photos they have, or the sample. A bad one
 * changes nothing but the sentence below. To be used with the page's lock.
 */
public final class PhotoPicker extends Div {

    private static final Logger log = LoggerFactory.getLogger(PhotoPicker.class);

    private final PhotoIntake intake;
    private final PhotoFetcher fetcher;
    private final Photos photos;
    private final AccountId owner;
    private final PhotoDrop drop;
    private final PhotoTools tools;
    private final PhotoAddressForm address = new PhotoAddressForm(this::fetch);
    private final Paragraph problem = said("alert", "problem");
    private final Paragraph note = said("status", "photo-note");
    private final List<Consumer<KeptPhoto>> listeners = new ArrayList<>();

    /** Of two photos on their way the one that was wished for last is taken, whichever arrives last. */
    private final AtomicInteger wishes = new AtomicInteger();

    private Optional<KeptPhoto> chosen = Optional.empty();

    PhotoPicker(PhotoIntake intake, PhotoFetcher fetcher, Photos photos, AccountId owner) {
        this.intake = intake;
        this.fetcher = fetcher;
        this.photos = photos;
        this.owner = owner;
        drop = new PhotoDrop(PhotoIntake.LARGEST_BYTES, this::receive);
        drop.onTooLarge(() -> explain(text(PhotoRefusal.TOO_LARGE.textKey())));
        drop.onLost(() -> explain(text("photo.lost")));
        drop.onSeveral(count -> say(note, text("photo.first-of-several", count)));
        tools = new PhotoTools(
                this::edit,
                () -> new OwnPhotosDialog(photos, owner, this::choose).open(),
                address::toggle,
                () -> attend(() -> photos.keepSample(owner)));
        drop.add(tools);
        address.setVisible(false);
        addClassName("photo");
        add(drop, address, problem, note);
    }

    public Optional<KeptPhoto> chosen() {
        return chosen;
    }

    public void choose(KeptPhoto photo) {
        wishes.incrementAndGet();
        chosen = Optional.of(photo);
        problem.setVisible(false);
        note.setVisible(false);
        address.setVisible(false);
        drop.show(photo);
        tools.setChosen(true);
        List.copyOf(listeners).forEach(listener -> listener.accept(photo));
    }

    /** Lets go of a photo that is no longer there, and says so. */
    public void forget() {
        chosen = Optional.empty();
        drop.showNothing();
        tools.setChosen(false);
        explain(text("photo.gone"));
    }

    /** Says what is wrong. The photo that was chosen stays. */
    public void explain(String sentence) {
        note.setVisible(false);
        say(problem, sentence);
    }

    private void refuse(String sentence) {
        explain(sentence);
        drop.settle();
    }

    /** Calls back whenever a photo was chosen, with the page's lock. */
    public Registration onChosen(Consumer<KeptPhoto> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void edit() {
        chosen.map(photo -> photos.origin(owner, photo))
                .ifPresent(origin -> new CropDialog(
                                origin,
                                cut -> attend(() ->
                                        photos.cut(owner, origin.whole().photo().id(), cut)))
                        .open());
    }

    /** Runs in the upload's own request, so that the page stays free while the photo is looked at. */
    private void receive(UploadEvent upload) throws IOException {
        int wish = wishes.incrementAndGet();
        PhotoVerdict verdict = intake.judge(upload.getInputStream());
        carryOut(upload.getUI(), wish, consequence(() -> consequence(verdict)));
    }

    private void fetch(String typed) {
        UI ui = UI.getCurrentOrThrow();
        int wish = wishes.incrementAndGet();
        drop.wait(true);
        Thread.ofVirtual().start(() -> carryOut(ui, wish, consequence(() -> consequence(fetcher.fetch(typed)))));
    }

    /** What takes a moment, but no longer. */
    private void attend(Callable<KeptPhoto> work) {
        consequence(() -> {
                    KeptPhoto photo = work.call();
                    return () -> choose(photo);
                })
                .execute();
    }

    private void carryOut(UI ui, int wish, Command consequence) {
        var unused = ui.access(() -> {
            if (wishes.get() == wish) {
                consequence.execute();
            }
        });
    }

    private Command consequence(PhotoVerdict verdict) throws IOException {
        return switch (verdict) {
            case PhotoVerdict.Clean clean -> {
                KeptPhoto kept = photos.keep(owner, clean.photo());
                yield () -> choose(kept);
            }
            case PhotoVerdict.Refused refused ->
                () -> refuse(text(refused.reason().textKey()));
        };
    }

    private Command consequence(Callable<Command> work) {
        try {
            return work.call();
        } catch (NoRoomException full) {
            return () -> refuse(StorageWording.full(full.use()));
        } catch (Exception broken) {
            log.warn("A photo could not be kept", broken);
            return () -> refuse(text("photo.not-kept"));
        }
    }

    private static Paragraph said(String role, String className) {
        Paragraph said = new Paragraph();
        said.addClassName(className);
        said.getElement().setAttribute("role", role);
        said.setVisible(false);
        return said;
    }

    private static void say(Paragraph where, String sentence) {
        where.setText(sentence);
        where.setVisible(true);
        where.scrollIntoView(ScrollIntoViewOption.Block.NEAREST);
    }
}
