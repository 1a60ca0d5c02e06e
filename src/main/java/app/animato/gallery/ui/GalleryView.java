package app.animato.gallery.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.AccountId;
import app.animato.account.CurrentAccount;
import app.animato.gallery.Favourites;
import app.animato.gallery.Gallery;
import app.animato.gallery.GalleryFilter;
import app.animato.gallery.GalleryItem;
import app.animato.gallery.GalleryWish;
import app.animato.gallery.GalleryWishes;
import app.animato.gallery.Retention;
import app.animato.gallery.VideoArchive;
import app.animato.gallery.WallItem;
import app.animato.generation.Generation;
import app.animato.generation.GenerationId;
import app.animato.generation.GenerationService;
import app.animato.generation.LiveUpdates;
import app.animato.generation.ui.LivePage;
import app.animato.share.ui.Sharing;
import app.animato.shared.ui.Glyph;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The wall of finished videos; what of it is shown stands in the address. */
@Route("gallery")
@Menu(title = "gallery.menu", icon = "gallery", order = 2)
@PermitAll
class GalleryView extends Div implements BeforeEnterObserver, HasDynamicTitle, SelectionBar.Deeds {

    private final Gallery gallery;
    private final GalleryWishes wishes;
    private final Favourites favourites;
    private final VideoArchive archive;
    private final GenerationService service;
    private final Sharing sharing;
    private final AccountId owner;
    private final FilterBar filters;
    private final Wall wall;
    private final SelectionBar selection = new SelectionBar(this, this::download);
    private final EmptyState nothing = new EmptyState(Glyph.FILM, text("gallery.empty"));
    private final EmptyState noMatch;
    private GalleryFilter filter = GalleryFilter.ALL;
    private GalleryWish wish = GalleryWish.ALL;
    private volatile List<GenerationId> selected = List.of();

    GalleryView(
            Gallery gallery,
            GalleryWishes wishes,
            Favourites favourites,
            VideoArchive archive,
            GenerationService service,
            Sharing sharing,
            Retention retention,
            LiveUpdates liveUpdates,
            CurrentAccount currentAccount) {
        this.gallery = gallery;
        this.wishes = wishes;
        this.favourites = favourites;
        this.archive = archive;
        this.service = service;
        this.sharing = sharing;
        this.owner = currentAccount.require();
        UI ui = UI.getCurrentOrThrow();
        this.filters = new FilterBar(this::open);
        this.wall = new Wall(ui.getLocale());
        this.noMatch = new EmptyState(
                Glyph.SEARCH,
                text("gallery.no-match"),
                new Button(text("gallery.show-all"), click -> open(GalleryFilter.ALL)));
        addClassNames("gallery", "wide");
        Anchor trash = new Anchor("trash", text("gallery.trash"));
        trash.addClassName("gallery-to-trash");
        trash.addComponentAsFirst(Glyph.TRASH.create());
        Div head = new Div(new H1(text("gallery.title")), filters, trash);
        head.addClassName("gallery-head");
        add(head);
        RetentionWording.finished(retention.finished()).ifPresent(this::add);
        add(nothing, noMatch, wall, selection);
        wall.onSelected(this::select);
        wall.onTrash(this::trash);
        wall.onFavourite(this::favour);
        LivePage.follow(this, liveUpdates, owner, this::take);
        // After the subscription: what happens between the two is told.
        addAttachListener(attached -> say());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = GalleryFilter.parse(event.getLocation().getQueryParameters().getParameters());
        Reader reader = Reader.of(event.getUI());
        wish = wishes.of(filter, reader.locale(), reader.zone());
        filters.show(filter);
        wall.show(filter);
        if (isAttached()) {
            say();
        }
    }

    @Override
    public String getPageTitle() {
        return text("gallery.title") + " · Animato";
    }

    private void open(GalleryFilter wanted) {
        getUI().ifPresent(ui -> ui.navigate(GalleryView.class, QueryParameters.simple(wanted.parameters())));
    }

    private void say() {
        boolean empty = gallery.page(owner, wish, Optional.empty(), 1).isEmpty();
        wall.setVisible(!empty);
        nothing.setVisible(empty && filter.isAll());
        noMatch.setVisible(empty && !filter.isAll());
        filters.setVisible(!nothing.isVisible());
    }

    private void take(Generation changed) {
        refresh(changed.id());
        say();
    }

    private void refresh(GenerationId id) {
        gallery.find(owner, wish, id).ifPresentOrElse(item -> wall.put(WallItem.of(item)), () -> wall.drop(id));
    }

    private void select(List<GenerationId> ids) {
        selected = ids;
        selection.show(ids);
    }

    @Override
    public void favour() {
        favour(selected);
    }

    private void favour(List<GenerationId> ids) {
        boolean all = gallery.chosen(owner, ids).stream().allMatch(GalleryItem::favourite);
        favourites.mark(owner, ids, !all);
        ids.forEach(this::refresh);
        say();
    }

    @Override
    public void share() {
        sharing.open(selected);
    }

    @Override
    public void trash() {
        trash(selected);
    }

    private void trash(List<GenerationId> ids) {
        TrashDeed.trash(service, owner, ids, () -> {});
        wall.clearSelection();
        ids.forEach(this::refresh);
        say();
    }

    @Override
    public void unselect() {
        wall.clearSelection();
    }

    private void download(DownloadEvent download) throws IOException {
        download.setFileName("animato.zip");
        download.setContentType("application/zip");
        archive.write(owner, selected, download.getOutputStream());
    }
}
