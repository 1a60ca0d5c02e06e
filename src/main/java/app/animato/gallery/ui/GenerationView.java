package app.animato.gallery.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.AccountId;
import app.animato.account.CurrentAccount;
import app.animato.effect.ui.EffectWording;
import app.animato.gallery.Favourites;
import app.animato.gallery.Gallery;
import app.animato.gallery.GalleryFilter;
import app.animato.gallery.GalleryItem;
import app.animato.gallery.GalleryKey;
import app.animato.gallery.GalleryWish;
import app.animato.gallery.GalleryWishes;
import app.animato.generation.Generation;
import app.animato.generation.GenerationId;
import app.animato.generation.GenerationService;
import app.animato.generation.GenerationStatus;
import app.animato.generation.LiveUpdates;
import app.animato.generation.Progress;
import app.animato.generation.line.LineBoard;
import app.animato.generation.ui.ForgetDialog;
import app.animato.generation.ui.LivePage;
import app.animato.generation.ui.StageWording;
import app.animato.generation.ui.StudioNavigation;
import app.animato.share.ui.Sharing;
import app.animato.shared.ui.Glyph;
import app.animato.shared.ui.Texts;
import app.animato.shared.ui.Wording;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One generation, large, on its way through the wall as it is filtered in the address. */
@Route("generation/:id")
@PermitAll
class GenerationView extends Div implements BeforeEnterObserver, HasDynamicTitle, ViewerActions.Deeds {

    private static final Logger log = LoggerFactory.getLogger(GenerationView.class);

    private final GenerationService service;
    private final Gallery gallery;
    private final GalleryWishes wishes;
    private final Favourites favourites;
    private final LiveUpdates liveUpdates;
    private final LineBoard board;
    private final Sharing sharing;
    private final AccountId owner;
    private final Anchor back = new Anchor();
    private final H1 title = new H1();
    private final Paragraph status = new Paragraph();
    private final ViewerStage stage = new ViewerStage(this::move);
    private final ViewerActions actions = new ViewerActions(this);
    private final Div facts = new Div();
    private final ViewerKeys keys = new ViewerKeys(stage::obeyLetters);
    private GalleryFilter filter = GalleryFilter.ALL;
    private GalleryWish wish = GalleryWish.ALL;
    private Optional<Generation> shown = Optional.empty();

    GenerationView(
            GenerationService service,
            Gallery gallery,
            GalleryWishes wishes,
            Favourites favourites,
            LiveUpdates liveUpdates,
            LineBoard board,
            Sharing sharing,
            CurrentAccount currentAccount) {
        this.service = service;
        this.gallery = gallery;
        this.wishes = wishes;
        this.favourites = favourites;
        this.liveUpdates = liveUpdates;
        this.board = board;
        this.sharing = sharing;
        this.owner = currentAccount.require();
        addClassNames("viewer", "wide");
        back.add(Glyph.BACK.create());
        back.getElement().setAttribute("aria-label", text("gallery.back"));
        back.getElement().setAttribute("aria-keyshortcuts", "Escape");
        back.addClassName("viewer-back");
        status.getElement().setAttribute("role", "status");
        Div head = new Div(back, title, status);
        head.addClassName("viewer-head");
        Div aside = new Div(facts, keys);
        aside.addClassName("viewer-aside");
        add(head, stage, actions, aside);
        LivePage.follow(this, liveUpdates, owner, this::take, this::progress);
        LivePage.followLine(this, board, owner, this::place);
        // After the subscription: what happens between the two is told.
        addAttachListener(attached ->
                shown.flatMap(known -> service.find(owner, known.id())).ifPresent(this::take));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = GalleryFilter.parse(event.getLocation().getQueryParameters().getParameters());
        Reader reader = Reader.of(event.getUI());
        wish = wishes.of(filter, reader.locale(), reader.zone());
        back.setHref(address("gallery").getPathWithQueryParameters());
        event.getRouteParameters()
                .get("id")
                .flatMap(GenerationId::parse)
                .flatMap(id -> service.find(owner, id))
                .ifPresentOrElse(generation -> show(generation, event.getUI()), () -> {
                    log.info("Account {} asked for a video that is not there for it", owner);
                    event.rerouteToError(NotFoundException.class);
                });
    }

    private Location address(String path) {
        return new Location(path, QueryParameters.simple(filter.parameters()));
    }

    @Override
    public String getPageTitle() {
        return shown.map(this::name).orElseGet(() -> text("gallery.not-found")) + " · Animato";
    }

    private String name(Generation generation) {
        return EffectWording.name(generation.recipe().effect());
    }

    private void take(Generation changed) {
        if (shown.filter(generation -> generation.id().equals(changed.id())).isPresent()) {
            getUI().ifPresent(ui -> {
                if (changed.isHidden()) {
                    leave(ui);
                } else {
                    show(changed, ui);
                }
            });
        } else {
            between();
        }
    }

    private void progress(Map<GenerationId, Progress> all) {
        shown.ifPresent(generation -> Optional.ofNullable(all.get(generation.id()))
                .ifPresent(progress -> Texts.say(status, StageWording.of(generation, Optional.of(progress)))));
    }

    private void place() {
        shown.filter(generation -> generation.status() == GenerationStatus.WAITING)
                .ifPresent(this::say);
    }

    private void say(Generation generation) {
        Texts.say(
                status,
                StageWording.of(generation, liveUpdates.progress(generation.id()), board.standing(generation.id())));
        status.getElement().setAttribute("data-status", generation.status().name());
    }

    private void show(Generation generation, UI ui) {
        shown = Optional.of(generation);
        title.setText(name(generation));
        say(generation);
        stage.show(generation, name(generation));
        stage.getElement().setAttribute("key", key(generation).toString());
        actions.show(generation, favourites.contains(owner, generation.id()));
        keys.setVisible(generation.result().isPresent());
        facts.removeAll();
        facts.add(new ViewerFacts(generation, Wording.of(ui)));
        between();
    }

    private static GalleryKey key(Generation generation) {
        return new GalleryKey(generation.askedAt(), generation.id());
    }

    private void between() {
        stage.between(neighbour(false), neighbour(true));
    }

    private Optional<GalleryItem> neighbour(boolean older) {
        return shown.map(GenerationView::key)
                .flatMap(key -> older ? gallery.older(owner, wish, key) : gallery.newer(owner, wish, key));
    }

    private void move(boolean older) {
        neighbour(older).flatMap(item -> service.find(owner, item.id())).ifPresent(this::goTo);
    }

    /** In the place of the one before, so that one step back leads to the wall. */
    private void goTo(Generation generation) {
        getUI().ifPresent(ui -> {
            show(generation, ui);
            Location place = address("generation/" + generation.id());
            ui.getPage().getHistory().replaceState(null, place);
            ui.getPage().setTitle(getPageTitle());
        });
    }

    private void leave(UI ui) {
        ui.navigate(GalleryView.class, QueryParameters.simple(filter.parameters()));
    }

    @Override
    public void cancel() {
        shown.ifPresent(generation -> service.cancel(owner, generation.id()));
    }

    @Override
    public void makeAgain() {
        shown.ifPresent(generation -> getUI().ifPresent(ui -> StudioNavigation.makeAgain(ui, generation.id())));
    }

    @Override
    public void favour() {
        shown.ifPresent(generation -> {
            boolean liked = !favourites.contains(owner, generation.id());
            favourites.mark(owner, List.of(generation.id()), liked);
            actions.show(liked);
        });
    }

    @Override
    public void share() {
        shown.ifPresent(generation -> sharing.open(List.of(generation.id())));
    }

    /** Goes on with the next one, as one who sorts out expects it. */
    @Override
    public void trash() {
        shown.ifPresent(generation -> {
            Optional<Generation> next =
                    neighbour(true).or(() -> neighbour(false)).flatMap(item -> service.find(owner, item.id()));
            shown = next;
            boolean gone = TrashDeed.trash(service, owner, List.of(generation.id()), () -> bringBack(generation.id()));
            if (!gone) {
                shown = Optional.of(generation);
            } else {
                next.ifPresentOrElse(this::goTo, () -> getUI().ifPresent(this::leave));
            }
        });
    }

    private void bringBack(GenerationId id) {
        service.find(owner, id).ifPresent(this::goTo);
    }

    @Override
    public void forget() {
        shown.ifPresent(generation ->
                new ForgetDialog(name(generation), () -> service.delete(owner, generation.id())).open());
    }
}
