package app.animato.gallery.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.AccountId;
import app.animato.media.library.PhotoTrash;
import app.animato.media.library.Photos;
import app.animato.media.library.TrashedPhoto;
import app.animato.shared.ui.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The photos in the trash; out of sight as long as there are none. */
class TrashedPhotos extends Section {

    private static final int PAGE = 24;

    private final PhotoTrash trash;
    private final Photos photos;
    private final Clock clock;
    private final AccountId owner;
    private final Runnable changed;
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button(text("gallery.show-more"), click -> showMore());
    private final List<TrashedPhoto> shown = new ArrayList<>();

    TrashedPhotos(PhotoTrash trash, Photos photos, Clock clock, AccountId owner, Runnable changed) {
        this.trash = trash;
        this.photos = photos;
        this.clock = clock;
        this.owner = owner;
        this.changed = changed;
        list.addClassName("trash-items");
        add(new H2(text("gallery.trashed-photos")), list, more);
    }

    void showAll() {
        int count = Math.max(PAGE, shown.size());
        shown.clear();
        list.removeAll();
        show(trash.page(owner, Optional.empty(), count), count);
        setVisible(!shown.isEmpty());
    }

    private void showMore() {
        show(trash.page(owner, Optional.of(shown.getLast()), PAGE), PAGE);
    }

    private void show(List<TrashedPhoto> page, int wanted) {
        shown.addAll(page);
        page.forEach(photo -> list.add(new ListItem(new TrashTile(
                photo.preview(),
                text("gallery.a-photo"),
                Optional.empty(),
                photo.trashedAt(),
                clock.instant(),
                new TrashTile.Deeds(() -> restore(photo), () -> delete(photo))))));
        more.setVisible(page.size() == wanted);
    }

    private void restore(TrashedPhoto photo) {
        trash.restore(owner, photo.id());
        changed.run();
        Notices.tell(text("gallery.restored", text("gallery.a-photo")));
    }

    private void delete(TrashedPhoto photo) {
        new DeleteDialog(text("gallery.a-photo"), () -> {
                    photos.remove(owner, photo.id());
                    changed.run();
                })
                .open();
    }
}
