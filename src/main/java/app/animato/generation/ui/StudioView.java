package app.animato.generation.ui;

import app.animato.account.AccountId;
import app.animato.account.CurrentAccount;
import app.animato.generation.Generation;
import app.animato.generation.GenerationId;
import app.animato.generation.GenerationService;
import app.animato.generation.LineBoard;
import app.animato.generation.LiveUpdates;
import app.animato.generation.Recipe;
import app.animato.generation.Seed;
import app.animato.media.KeptPhoto;
import app.animato.media.MediaLibrary;
import app.animato.media.PhotoFetcher;
import app.animato.media.PhotoIntake;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;

/** Where a photo becomes a video: photo, effect, seed, and what is being made below. */
@Route("")
@PageTitle("Studio · Animato")
@Menu(title = "Studio", icon = "studio", order = 1)
@PermitAll
class StudioView extends Div implements BeforeEnterObserver {

    private static final String NO_PHOTO = "Choose a photo first.";

    private final GenerationService service;
    private final MediaLibrary library;
    private final AccountId owner;
    private final PhotoPicker photo;
    private final EffectPicker effect = new EffectPicker();
    private final SeedField seed = new SeedField();
    private final MakingList makings;

    StudioView(
            GenerationService service,
            LiveUpdates liveUpdates,
            LineBoard board,
            MediaLibrary library,
            PhotoIntake intake,
            PhotoFetcher fetcher,
            CurrentAccount currentAccount) {
        this.service = service;
        this.library = library;
        this.owner = currentAccount.require();
        this.photo = new PhotoPicker(intake, fetcher, library, owner);
        this.makings = new MakingList(service, liveUpdates, board, owner);
        Button generate = new Button("Generate", VaadinIcon.MAGIC.create());
        generate.addThemeVariants(ButtonVariant.PRIMARY);
        generate.addClassName("generate");
        generate.setDisableOnClick(true);
        generate.addClickListener(click -> {
            generate();
            generate.setEnabled(true);
        });
        Div order = new Div(seed, generate);
        order.addClassName("studio-order");
        Section form = new Section(photo, new Div(effect, order));
        form.addClassName("studio-form");
        addClassName("studio");
        add(new H1("Bring a photo to life"), new ProviderNotice(board, owner), form, makings);
    }

    private void generate() {
        Optional<KeptPhoto> chosen = photo.chosen();
        Optional<Seed> chosenSeed = seed.read();
        if (chosen.isEmpty()) {
            photo.explain(NO_PHOTO);
        }
        chosen.ifPresent(kept -> chosenSeed.ifPresent(value ->
                service.ask(owner, new Recipe(kept.photo().id(), kept.preview().id(), effect.getValue(), value))));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(StudioNavigation.AGAIN)
                .flatMap(GenerationId::parse)
                .flatMap(id -> service.find(owner, id))
                .ifPresent(this::prepare);
    }

    private void prepare(Generation again) {
        Recipe recipe = again.recipe();
        library.find(owner, recipe.photo())
                .flatMap(kept -> library.find(owner, recipe.preview()).map(preview -> new KeptPhoto(kept, preview)))
                .ifPresent(photo::choose);
        effect.setValue(recipe.effect());
        seed.setValue(recipe.seed().toString());
    }
}
