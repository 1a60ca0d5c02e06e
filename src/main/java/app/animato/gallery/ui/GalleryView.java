package app.animato.gallery.ui;

import app.animato.account.AccountId;
import app.animato.account.CurrentAccount;
import app.animato.gallery.Gallery;
import app.animato.gallery.GalleryItem;
import app.animato.generation.Generation;
import app.animato.generation.GenerationStatus;
import app.animato.generation.LiveUpdates;
import app.animato.generation.ui.LivePage;
import app.animato.media.MediaId;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The wall of finished videos. */
@Route("gallery")
@PageTitle("Gallery · Animato")
@Menu(title = "Gallery", icon = "gallery", order = 2)
@PermitAll
class GalleryView extends Div {

    private static final int PAGE = 24;

    private final Gallery gallery;
    private final AccountId owner;
    private final Div wall = new Div();
    private final Button more = new Button("Show more", click -> showMore());
    private final EmptyState empty =
            new EmptyState(VaadinIcon.FILM, "Your finished videos will hang here. There are none yet.");
    private final List<GalleryItem> shown = new ArrayList<>();

    GalleryView(Gallery gallery, LiveUpdates liveUpdates, CurrentAccount currentAccount) {
        this.gallery = gallery;
        this.owner = currentAccount.require();
        addClassName("gallery");
        wall.addClassName("gallery-wall");
        more.addClassName("gallery-more");
        add(new H1("Gallery"), empty, wall, more);
        LivePage.follow(this, liveUpdates, owner, this::take);
        // After the subscription: what happens between the two is told.
        addAttachListener(attached -> showNewest());
    }

    private void take(Generation changed) {
        Optional<MediaId> known = shown.stream()
                .filter(item -> item.id().equals(changed.id()))
                .map(GalleryItem::poster)
                .findFirst();
        boolean belongs = changed.status() == GenerationStatus.SUCCEEDED && !changed.isDeleted();
        Optional<MediaId> wanted = changed.result().filter(result -> belongs).map(Generation.Result::poster);
        if (!known.equals(wanted)) {
            showNewest();
        }
    }

    private void showNewest() {
        int count = Math.max(PAGE, shown.size());
        shown.clear();
        wall.removeAll();
        show(gallery.newest(owner, count));
    }

    private void showMore() {
        show(gallery.after(owner, shown.getLast(), PAGE));
    }

    private void show(List<GalleryItem> page) {
        shown.addAll(page);
        page.forEach(item -> wall.add(new GalleryTile(item)));
        empty.setVisible(shown.isEmpty());
        more.setVisible(!page.isEmpty() && page.size() % PAGE == 0);
    }
}
