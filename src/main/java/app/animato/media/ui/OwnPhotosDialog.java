package app.animato.media.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.AccountId;
import app.animato.media.KeptPhoto;
import app.animato.media.MediaId;
import app.animato.media.library.OwnPhoto;
import app.animato.media.library.Photos;
import app.animato.shared.ui.Notices;
import app.animato.shared.ui.Wording;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The photos a person has, the one last brought first: one is chosen, or removed. */
class OwnPhotosDialog extends Dialog {

    private final Photos photos;
    private final AccountId owner;
    private final Consumer<KeptPhoto> choose;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph(text("photo.own.none"));
    private final Paragraph room = new Paragraph();
    private final Button more = new Button(text("photo.own.more"));
    private Optional<OwnPhoto> last = Optional.empty();

    OwnPhotosDialog(Photos photos, AccountId owner, Consumer<KeptPhoto> choose) {
        super(text("photo.own.title"));
        this.photos = photos;
        this.owner = owner;
        this.choose = choose;
        list.addClassName("photo-own");
        none.addClassName("photo-own-none");
        room.addClassName("photo-own-room");
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClassName("photo-own-more");
        more.addClickListener(click -> last.ifPresent(previous -> show(photos.after(owner, previous))));
        addClassName("photo-own-dialog");
        add(room, none, list, more);
        getFooter().add(new Button(text("photo.own.close"), click -> close()));
        show(photos.newest(owner));
    }

    private void show(List<OwnPhoto> page) {
        Wording wording = Wording.of(UI.getCurrentOrThrow());
        page.forEach(photo -> list.add(new OwnPhotoTile(photo, wording, this::use, this::askToRemove)));
        last = page.isEmpty() ? last : Optional.of(page.getLast());
        more.setVisible(page.size() == Photos.PAGE);
        tellWhatThereIs();
    }

    private void use(OwnPhoto photo) {
        close();
        choose.accept(photo.kept());
    }

    private void askToRemove(OwnPhoto photo, ListItem tile) {
        new RemovePhotoDialog(photo.uses(), () -> remove(photo, tile)).open();
    }

    private void remove(OwnPhoto photo, ListItem tile) {
        MediaId id = photo.kept().photo().id();
        if (!(photo.uses() == 0 ? photos.remove(owner, id) : photos.removeWithUses(owner, id))) {
            Notices.warn(text(photo.uses() == 0 ? "photo.own.in-use" : "photo.own.in-the-making"));
            return;
        }
        list.remove(tile);
        Notices.tell(text("photo.own.removed"));
        tellWhatThereIs();
    }

    private void tellWhatThereIs() {
        room.setText(StorageWording.used(photos.room(owner)));
        none.setVisible(list.getComponentCount() == 0);
    }
}
