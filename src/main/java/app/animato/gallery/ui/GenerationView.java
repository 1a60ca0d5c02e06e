package app.animato.gallery.ui;

import app.animato.account.AccountId;
import app.animato.account.CurrentAccount;
import app.animato.generation.Generation;
import app.animato.generation.GenerationId;
import app.animato.generation.GenerationService;
import app.animato.generation.GenerationStatus;
import app.animato.generation.LineBoard;
import app.animato.generation.LiveUpdates;
import app.animato.generation.Progress;
import app.animato.generation.ui.ForgetDialog;
import app.animato.generation.ui.LivePage;
import app.animato.generation.ui.StageWording;
import app.animato.generation.ui.StudioNavigation;
import app.animato.shared.ui.VideoPlayer;
import app.animato.shared.ui.Wording;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.util.Optional;

/** One generation: the video, the photo beside it, the facts, and what can be done with it. */
@Route("generation/:id")
@PermitAll
class GenerationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final GenerationService service;
    private final LiveUpdates liveUpdates;
    private final LineBoard board;
    private final AccountId owner;
    private final Paragraph status = new Paragraph();
    private Optional<Generation> shown = Optional.empty();
    private Optional<VideoPlayer> player = Optional.empty();

    GenerationView(GenerationService service, LiveUpdates liveUpdates, LineBoard board, CurrentAccount currentAccount) {
        this.service = service;
        this.liveUpdates = liveUpdates;
        this.board = board;
        this.owner = currentAccount.require();
        addClassName("closely");
        status.getElement().setAttribute("role", "status");
        LivePage.follow(this, liveUpdates, owner, this::take, this::progress);
        LivePage.followLine(this, board, owner, this::place);
        // After the subscription: what happens between the two is told.
        addAttachListener(attached ->
                shown.flatMap(known -> service.find(owner, known.id())).ifPresent(this::take));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Generation> mine = event.getRouteParameters()
                .get("id")
                .flatMap(GenerationId::parse)
                .flatMap(id -> service.find(owner, id));
        mine.ifPresentOrElse(
                generation -> show(generation, event.getUI()), () -> event.rerouteToError(NotFoundException.class));
    }

    @Override
    public String getPageTitle() {
        return shown.map(generation -> generation.recipe().effect().label()).orElse("Not found") + " · Animato";
    }

    private void take(Generation changed) {
        if (shown.filter(generation -> generation.id().equals(changed.id())).isEmpty()) {
            return;
        }
        getUI().ifPresent(ui -> {
            if (changed.isDeleted()) {
                ui.navigate(GalleryView.class);
            } else if (plays(changed)) {
                illustrate(changed);
            } else {
                show(changed, ui);
            }
        });
    }

    /** Whether its video is on the page already: it must go on playing. */
    private boolean plays(Generation changed) {
        return changed.result().isPresent()
                && shown.flatMap(Generation::result)
                        .map(Generation.Result::video)
                        .equals(changed.result().map(Generation.Result::video));
    }

    private void illustrate(Generation changed) {
        shown = Optional.of(changed);
        changed.result()
                .ifPresent(result -> player.ifPresent(
                        video -> video.setPoster(result.poster().address())));
    }

    private void progress(GenerationId id, Progress progress) {
        shown.filter(generation -> generation.id().equals(id))
                .ifPresent(generation -> status.setText(StageWording.of(generation, Optional.of(progress))));
    }

    private void place() {
        shown.filter(generation -> generation.status() == GenerationStatus.WAITING)
                .ifPresent(this::say);
    }

    private void say(Generation generation) {
        status.setText(
                StageWording.of(generation, liveUpdates.progress(generation.id()), board.standing(generation.id())));
    }

    private void show(Generation generation, UI ui) {
        shown = Optional.of(generation);
        removeAll();
        say(generation);
        Div media = new Div();
        media.addClassName("closely-media");
        player = generation.result().map(result -> video(generation, result));
        player.ifPresent(media::add);
        media.add(photo(generation));
        Div aside = new Div(
                new H1(generation.recipe().effect().label()),
                status,
                facts(generation, Wording.of(ui)),
                actions(generation));
        aside.addClassName("closely-facts");
        add(media, aside);
    }

    private static VideoPlayer video(Generation generation, Generation.Result result) {
        return new VideoPlayer(
                result.video().address(),
                result.poster().address(),
                generation.recipe().effect().label() + " video");
    }

    private static Component photo(Generation generation) {
        Image photo = new Image(generation.recipe().photo().address(), "The photo it was made from");
        photo.addClassName("closely-photo");
        return photo;
    }

    private static Component facts(Generation generation, Wording wording) {
        DescriptionList facts = new DescriptionList();
        fact(facts, "Seed", generation.recipe().seed().toString());
        fact(facts, "When", wording.moment(generation.askedAt()));
        generation
                .endedAt()
                .ifPresent(
                        ended -> fact(facts, "How long", wording.span(Duration.between(generation.askedAt(), ended))));
        generation.cost().ifPresent(cost -> fact(facts, "Cost", wording.dollars(cost)));
        return facts;
    }

    private static void fact(DescriptionList facts, String name, String value) {
        facts.add(new DescriptionList.Term(name), new DescriptionList.Description(value));
    }

    private Component actions(Generation generation) {
        Div actions = new Div();
        actions.addClassName("closely-actions");
        generation.result().ifPresent(result -> {
            Anchor download = new Anchor(result.video().address() + "?download", "Download");
            download.setRouterIgnore(true);
            download.getElement().setAttribute("download", true);
            download.addClassName("button-link");
            actions.add(download);
        });
        if (!generation.status().isEnd()) {
            Button cancel = new Button("Cancel", click -> service.cancel(owner, generation.id()));
            cancel.setDisableOnClick(true);
            cancel.setEnabled(!generation.cancelRequested());
            actions.add(cancel);
        }
        Button again = new Button(
                "Make again", click -> getUI().ifPresent(ui -> StudioNavigation.makeAgain(ui, generation.id())));
        actions.add(again, deleteButton(generation));
        return actions;
    }

    private Button deleteButton(Generation generation) {
        String what = generation.recipe().effect().label();
        Runnable deletion = () -> service.delete(owner, generation.id());
        Button delete = generation.unconfirmed().isPresent()
                ? new Button("Forget", click -> new ForgetDialog(what, deletion).open())
                : new Button("Delete", click -> new DeleteDialog(what, deletion).open());
        delete.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        return delete;
    }
}
