package app.animato.generation.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.AccountId;
import app.animato.account.CurrentAccount;
import app.animato.effect.Effect;
import app.animato.generation.Generation;
import app.animato.generation.GenerationId;
import app.animato.generation.GenerationService;
import app.animato.generation.LiveUpdates;
import app.animato.generation.Order;
import app.animato.generation.Prices;
import app.animato.generation.Recipe;
import app.animato.generation.Seed;
import app.animato.generation.SetId;
import app.animato.generation.line.LineBoard;
import app.animato.generation.pace.Later;
import app.animato.media.KeptPhoto;
import app.animato.media.MediaId;
import app.animato.media.library.MediaLibrary;
import app.animato.media.ui.PhotoPicker;
import app.animato.media.ui.PhotoPickers;
import app.animato.money.Budgets;
import app.animato.shared.ui.Wording;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Where a photo becomes videos: the photo, the effects, what is ordered, and what is being made. */
@Route("")
@Menu(title = "studio.menu", icon = "studio", order = 1)
@PermitAll
class StudioView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final GenerationService service;
    private final MediaLibrary library;
    private final AccountId owner;
    private final PhotoPicker photo;
    private final EffectPicker effects;
    private final SeedsField seeds;
    private final OrderBar order;
    private final MakingList makings;

    StudioView(
            GenerationService service,
            Prices prices,
            Budgets budgets,
            LiveUpdates liveUpdates,
            Later later,
            LineBoard board,
            MediaLibrary library,
            PhotoPickers photoPickers,
            SetSharing sharing,
            CurrentAccount currentAccount,
            Clock clock) {
        this.service = service;
        this.library = library;
        this.owner = currentAccount.require();
        this.photo = photoPickers.open(owner);
        this.effects = new EffectPicker(service.lastEffects(owner), this::changed);
        this.seeds = new SeedsField(this::changed);
        this.order = new OrderBar(
                service,
                prices,
                seeds,
                new BalanceLine(service, budgets, liveUpdates, later, owner),
                clock,
                this::generate);
        // There before it has anything to say: what comes together with its words is not read out.
        MakingNews news = new MakingNews();
        this.makings = new MakingList(service, liveUpdates, board, library, sharing, news, owner);
        addClassName("studio");
        Section stage = new Section(photo);
        stage.addClassName("studio-photo");
        Div work = new Div(makings, effects);
        work.addClassName("studio-work");
        Div form = new Div(stage, work);
        form.addClassName("studio-form");
        add(new H1(text("studio.heading")), news, new ProviderNotice(board, owner), form, order);
        restore(Draft.of(owner));
        photo.onChosen(kept -> changed());
    }

    @Override
    public String getPageTitle() {
        return text("studio.title");
    }

    private void restore(Draft draft) {
        draft.photo()
                .flatMap(kept -> find(kept.photo().id(), kept.preview().id()))
                .ifPresent(photo::choose);
        effects.choose(draft.effects(), draft.begun());
        seeds.put(draft.seed(), draft.variations(), draft.further());
        order.show(effects.chosen(), seeds.variations());
    }

    private void changed() {
        order.show(effects.chosen(), seeds.variations());
        new Draft(
                        owner,
                        photo.chosen(),
                        effects.chosen(),
                        effects.isBegun(),
                        seeds.typed(),
                        seeds.variations(),
                        seeds.further())
                .keep();
    }

    /** Whether anything was ordered; if not, the page says why. */
    private boolean generate(SetId set) {
        Optional<KeptPhoto> chosen = photo.chosen();
        Optional<List<Seed>> drawn = seeds.read();
        if (chosen.isEmpty()) {
            photo.explain(text("studio.no-photo"));
        }
        boolean refused = order.refuses(effects.chosen(), seeds.variations());
        if (chosen.isEmpty() || drawn.isEmpty() || refused) {
            return false;
        }
        List<Recipe> wishes = effects.chosen().stream()
                .flatMap(effect -> drawn.get().stream().map(seed -> recipe(chosen.get(), effect, seed)))
                .toList();
        return ask(set, wishes);
    }

    private static Recipe recipe(KeptPhoto kept, Effect effect, Seed seed) {
        return new Recipe(kept.photo().id(), kept.preview().id(), effect, seed);
    }

    private boolean ask(SetId set, List<Recipe> wishes) {
        Recipe first = wishes.getFirst();
        if (find(first.photo(), first.preview()).isEmpty()) {
            photo.explain(text("studio.photo-gone"));
            return false;
        }
        return switch (service.ask(owner, set, wishes)) {
            case Order.Taken taken -> {
                effects.settle();
                changed();
                makings.reveal(taken.generations());
                yield true;
            }
            case Order.Refused refused -> explain(ShortageWording.of(refused, Wording.of(UI.getCurrentOrThrow())));
            case Order.Crowded crowded -> explain(ShortageWording.of(crowded, Wording.of(UI.getCurrentOrThrow())));
            case Order.LineFull full -> explain(ShortageWording.of(full));
        };
    }

    private boolean explain(String refusal) {
        order.explain(Optional.of(refusal));
        return false;
    }

    private Optional<KeptPhoto> find(MediaId id, MediaId preview) {
        return library.find(owner, id)
                .flatMap(kept -> library.find(owner, preview).map(small -> new KeptPhoto(kept, small)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters parameters = event.getLocation().getQueryParameters();
        Optional<String> with = parameters.getSingleParameter(StudioNavigation.WITH);
        parameters
                .getSingleParameter(StudioNavigation.AGAIN)
                .flatMap(GenerationId::parse)
                .flatMap(id -> service.find(owner, id))
                .ifPresent(again -> {
                    prepare(again, with.orElse(""));
                    // A reload shows what was made of it since.
                    event.getUI().getPage().getHistory().replaceState(null, new Location(""));
                });
    }

    private void prepare(Generation again, String with) {
        Recipe recipe = again.recipe();
        find(recipe.photo(), recipe.preview()).ifPresent(photo::choose);
        seeds.put(recipe.seed().toString(), 1, seeds.further());
        effects.choose(List.of(recipe.effect()), false);
        switch (with) {
            case StudioNavigation.NEW_SEED -> seeds.putNew();
            case StudioNavigation.OTHER_EFFECT -> {
                effects.choose(List.of(), true);
                effects.focusSearch();
            }
            default -> {}
        }
        changed();
    }
}
