package app.animato.generation.ui;

import app.animato.account.AccountId;
import app.animato.media.KeptPhoto;
import app.animato.media.MediaLibrary;
import app.animato.media.PhotoFetcher;
import app.animato.media.PhotoIntake;
import app.animato.media.PhotoRefusal;
import app.animato.media.PhotoVerdict;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gets a photo from its person, by file or by address; a bad one changes nothing but the sentence below. */
class PhotoPicker extends Div {

    private static final Logger log = LoggerFactory.getLogger(PhotoPicker.class);

    private static final String LOST =
            "The photo did not get through. Please check the connection and choose it again.";

    private final PhotoIntake intake;
    private final PhotoFetcher fetcher;
    private final MediaLibrary library;
    private final AccountId owner;
    private final PhotoDrop drop;
    private final TextField address = new TextField("Photo address");
    private final Paragraph problem = new Paragraph();
    private Optional<KeptPhoto> chosen = Optional.empty();
    private Consumer<KeptPhoto> chosenListener = photo -> {};

    PhotoPicker(PhotoIntake intake, PhotoFetcher fetcher, MediaLibrary library, AccountId owner) {
        this.intake = intake;
        this.fetcher = fetcher;
        this.library = library;
        this.owner = owner;
        drop = new PhotoDrop(PhotoIntake.LARGEST_BYTES, this::receive);
        drop.onTooLarge(() -> explain(PhotoRefusal.TOO_LARGE.sentence()));
        drop.onLost(() -> explain(LOST));
        address.setPlaceholder("https://");
        address.setClearButtonVisible(true);
        Button use = new Button("Use address", click -> fetch());
        use.setDisableOnClick(true);
        use.addClickListener(click -> use.setEnabled(true));
        Div byAddress = new Div(address, use);
        byAddress.addClassName("picker-address");
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        addClassName("picker");
        add(drop, problem, byAddress);
    }

    Optional<KeptPhoto> chosen() {
        return chosen;
    }

    void choose(KeptPhoto photo) {
        chosen = Optional.of(photo);
        problem.setVisible(false);
        drop.show(photo.preview().id().address());
        chosenListener.accept(photo);
    }

    /** Is run whenever another photo has been chosen. */
    void onChosen(Consumer<KeptPhoto> listener) {
        chosenListener = listener;
    }

    void explain(String sentence) {
        problem.setText(sentence);
        problem.setVisible(true);
        problem.getElement().executeJs("this.scrollIntoView({ block: 'nearest' })");
    }

    /** Runs in the upload's own request, so that the page stays free while the photo is looked at. */
    private void receive(UploadEvent upload) throws IOException {
        PhotoVerdict verdict = intake.judge(upload.getInputStream());
        Command consequence = consequence(verdict);
        var unused = upload.getUI().access(consequence);
    }

    private void fetch() {
        try {
            consequence(fetcher.fetch(address.getValue())).execute();
        } catch (IOException broken) {
            log.warn("A photo could not be kept", broken);
            explain(LOST);
        }
    }

    private Command consequence(PhotoVerdict verdict) throws IOException {
        return switch (verdict) {
            case PhotoVerdict.Clean clean -> {
                KeptPhoto kept = library.keepPhoto(owner, clean.photo());
                yield () -> choose(kept);
            }
            case PhotoVerdict.Refused refused -> () -> explain(refused.reason().sentence());
        };
    }
}
