package app.animato.gallery.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.AccountId;
import app.animato.account.CurrentAccount;
import app.animato.effect.ui.EffectWording;
import app.animato.gallery.Retention;
import app.animato.gallery.Trash;
import app.animato.gallery.TrashedItem;
import app.animato.generation.GenerationService;
import app.animato.generation.GenerationStatus;
import app.animato.generation.LiveUpdates;
import app.animato.generation.ui.LivePage;
import app.animato.media.library.PhotoTrash;
import app.animato.media.library.Photos;
import app.animato.shared.ui.Glyph;
import app.animato.shared.ui.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was deleted and can still be brought back. */
@Route("trash")
@PermitAll
class TrashView extends Div implements HasDynamicTitle {

    private static final int PAGE = 48;

    private final Trash trash;
    private final PhotoTrash photoTrash;
    private final GenerationService service;
    private final Clock clock;
    private final AccountId owner;
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button(text("gallery.show-more"), click -> showMore());
    private final Button empty = new Button(text("gallery.empty-trash"), click -> emptyAll());
    private final EmptyState nothing =
            new EmptyState(Glyph.TRASH, text("gallery.trash-is-empty"), EmptyState.gallery());
    private final TrashedPhotos photos;
    private final List<TrashedItem> shown = new ArrayList<>();

    TrashView(
            Trash trash,
            PhotoTrash photoTrash,
            Photos photos,
            Retention retention,
            GenerationService service,
            LiveUpdates liveUpdates,
            Clock clock,
            CurrentAccount currentAccount) {
        this.trash = trash;
        this.photoTrash = photoTrash;
        this.service = service;
        this.clock = clock;
        this.owner = currentAccount.require();
        this.photos = new TrashedPhotos(photoTrash, photos, clock, owner, this::showAll);
        addClassNames("trash", "wide");
        list.addClassName("trash-items");
        empty.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        Anchor back = new Anchor("gallery");
        back.add(Glyph.BACK.create());
        back.addClassName("viewer-back");
        back.getElement().setAttribute("aria-label", text("gallery.back"));
        Div head = new Div(back, new H1(text("gallery.trash")), empty);
        head.addClassName("trash-head");
        add(head, new Paragraph(text("gallery.trash-rule", GenerationService.TRASH_KEPT.toDays())));
        RetentionWording.all(retention).forEach(this::add);
        add(nothing, list, more, this.photos);
        LivePage.followAll(this, liveUpdates, owner, this::showAll);
        // After the subscription: what happens between the two is told.
        addAttachListener(attached -> showAll());
    }

    @Override
    public String getPageTitle() {
        return text("gallery.trash") + " · Animato";
    }

    private void showAll() {
        int count = Math.max(PAGE, shown.size());
        shown.clear();
        list.removeAll();
        photos.showAll();
        show(trash.page(owner, Optional.empty(), count), count);
    }

    private void showMore() {
        show(trash.page(owner, Optional.of(shown.getLast()), PAGE), PAGE);
    }

    private void show(List<TrashedItem> page, int wanted) {
        shown.addAll(page);
        page.forEach(item -> list.add(new ListItem(tile(item))));
        boolean anything = !shown.isEmpty() || photos.isVisible();
        nothing.setVisible(!anything);
        empty.setVisible(anything);
        more.setVisible(page.size() == wanted);
    }

    private TrashTile tile(TrashedItem item) {
        return new TrashTile(
                item.picture(),
                EffectWording.name(item.effect()),
                Optional.of(text("gallery.no-video")).filter(none -> item.status() != GenerationStatus.SUCCEEDED),
                item.trashedAt(),
                clock.instant(),
                new TrashTile.Deeds(() -> restore(item), () -> delete(item)));
    }

    private void restore(TrashedItem item) {
        service.restore(owner, List.of(item.id()));
        showAll();
        Notices.tell(text("gallery.restored", EffectWording.name(item.effect())));
    }

    private void delete(TrashedItem item) {
        String name = EffectWording.name(item.effect());
        new DeleteDialog(name, () -> {
                    service.delete(owner, item.id());
                    showAll();
                })
                .open();
    }

    private void emptyAll() {
        new EmptyTrashDialog(() -> {
                    service.emptyTrash(owner);
                    photoTrash.empty(owner);
                    showAll();
                })
                .open();
    }
}
