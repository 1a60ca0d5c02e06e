package app.animato.generation.ui;

import static app.animato.shared.ui.Texts.say;
import static app.animato.shared.ui.Texts.text;

import app.animato.effect.ui.EffectWording;
import app.animato.generation.Generation;
import app.animato.generation.GenerationService;
import app.animato.generation.GenerationStatus;
import app.animato.generation.Progress;
import app.animato.generation.line.LineBoard;
import app.animato.media.MediaId;
import app.animato.shared.ui.Attempts;
import app.animato.shared.ui.Elapsed;
import app.animato.shared.ui.VideoPlayer;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** One generation while it is made, and its video once it is. */
class GenerationCard extends Article {

    private static final int WHOLE = 100;

    private final GenerationService service;
    private final LineBoard board;
    private final String name;
    private final Div stage = new Div();
    private final Image picture = new Image();
    private final Paragraph status = new Paragraph();
    private final ProgressBar bar = new ProgressBar(0, WHOLE);
    private final Div actions = new Div();
    private final Button cancel;
    private final Button again;
    private final Anchor open;
    private Optional<VideoPlayer> player = Optional.empty();
    private Generation shown;

    GenerationCard(GenerationService service, LineBoard board, Generation generation, Optional<Progress> progress) {
        this.service = service;
        this.board = board;
        this.shown = generation;
        this.name = EffectWording.name(generation.recipe().effect());
        addClassName("making");
        stage.addClassName("making-stage");
        stage.add(picture);
        picture.setAlt("");
        status.addClassName("making-status");
        // Said aloud is only what matters, by the list.
        status.getElement().setAttribute("role", "status").setAttribute("aria-live", "off");
        bar.getElement().setAttribute("aria-label", text("studio.progress", name));
        actions.addClassName("making-actions");
        cancel = cancelButton();
        again = againButton();
        open = openLink();
        Div facts = new Div(
                new Span(text("generation.seed", generation.recipe().seed().toString())),
                new Elapsed(() -> service.age(generation)));
        facts.addClassName("making-facts");
        Div text = new Div(new H3(name), facts, status, bar, actions);
        text.addClassName("making-text");
        add(stage, text);
        standAlone(true);
        show(generation, progress);
        arrange();
    }

    /** Alone it shows its photo; among others, which have the photo in common, what its effect does. */
    final void standAlone(boolean alone) {
        getElement()
                .setAttribute(
                        "aria-label",
                        alone
                                ? name
                                : text(
                                        "studio.card",
                                        name,
                                        shown.recipe().seed().toString()));
        picture.setSrc(
                alone
                        ? shown.recipe().preview().address()
                        : EffectCard.still(shown.recipe().effect()));
        picture.setClassName("making-photo", alone);
        picture.setClassName("making-still", !alone);
    }

    Generation generation() {
        return shown;
    }

    String name() {
        return name;
    }

    String sentence() {
        return status.getText();
    }

    /** Takes in what happened; must run with the page's lock. */
    void update(Generation generation, Optional<Progress> progress) {
        boolean moved =
                generation.status() != shown.status() || generation.cancelRequested() != shown.cancelRequested();
        shown = generation;
        show(generation, progress);
        if (moved) {
            arrange();
        } else {
            generation
                    .result()
                    .ifPresent(result -> player.ifPresent(
                            video -> video.setPoster(result.poster().address())));
        }
    }

    /** Has its player before anything else of it is shown; must run with the page's lock. */
    void coming(Generation generation) {
        if (!shown.status().isEnd()) {
            generation.coming().ifPresent(this::prepare);
        }
    }

    /** Looks up its place in the line; must run with the page's lock. */
    void updatePlace() {
        if (shown.status() == GenerationStatus.WAITING) {
            show(shown, Optional.empty());
        }
    }

    void progress(Progress progress) {
        if (shown.status() == GenerationStatus.QUEUED || shown.status() == GenerationStatus.RUNNING) {
            show(shown, Optional.of(progress));
        }
    }

    private void show(Generation generation, Optional<Progress> progress) {
        say(status, StageWording.of(generation, progress, board.standing(generation.id())));
        bar.setVisible(!generation.status().isEnd());
        OptionalInt percent = percent(generation, progress);
        bar.setIndeterminate(percent.isEmpty());
        percent.ifPresent(bar::setValue);
    }

    /** Made is made: what is copied moves no bar while the browser has the video to prepare. */
    private static OptionalInt percent(Generation generation, Optional<Progress> progress) {
        return switch (generation.status()) {
            case RUNNING -> progress.stream().mapToInt(Progress::percent).findFirst();
            case COLLECTING -> OptionalInt.of(WHOLE);
            default -> OptionalInt.empty();
        };
    }

    private void arrange() {
        getElement().setAttribute("data-status", shown.status().name());
        cancel.setEnabled(!shown.cancelRequested());
        switch (shown.status()) {
            case WAITING, SUBMITTING, QUEUED, RUNNING -> offer(cancel);
            case COLLECTING -> {
                coming(shown);
                offer(open, again);
            }
            case SUCCEEDED -> {
                playHere();
                offer(open, again);
            }
            case FAILED, CANCELLED -> {
                showPicture();
                offer(again, deleteButton());
            }
            case UNCONFIRMED -> offer(again, forgetButton());
        }
    }

    /** What is offered already stays, and with it the focus. */
    private void offer(Component... wanted) {
        if (!actions.getChildren().toList().equals(List.of(wanted))) {
            actions.removeAll();
            actions.add(wanted);
        }
    }

    private void playHere() {
        shown.result().ifPresent(result -> {
            VideoPlayer video = prepare(result.video());
            video.setPoster(result.poster().address());
            video.begin();
        });
    }

    /** The browser asks for the video before it is here, and has it the moment it is. */
    private VideoPlayer prepare(MediaId id) {
        VideoPlayer video = player.filter(present -> present.source().equals(id.address()))
                .orElseGet(() -> new VideoPlayer(
                        id.address(), shown.recipe().preview().address(), text("generation.video", name)));
        if (!player.equals(Optional.of(video))) {
            stage.removeAll();
            stage.add(video);
            player = Optional.of(video);
        }
        return video;
    }

    private void showPicture() {
        stage.removeAll();
        stage.add(picture);
        player = Optional.empty();
    }

    private Button cancelButton() {
        Button button = new Button(text("generation.cancel"));
        Attempts.onClick(button, () -> service.cancel(shown.owner(), shown.id()));
        return button;
    }

    private Button deleteButton() {
        Button delete = new Button(text("generation.delete"));
        delete.addThemeVariants(ButtonVariant.TERTIARY);
        Attempts.onClick(delete, () -> service.delete(shown.owner(), shown.id()));
        return delete;
    }

    private Button forgetButton() {
        Button forget = new Button(
                text("generation.forget"),
                click -> new ForgetDialog(name, () -> service.delete(shown.owner(), shown.id())).open());
        forget.addThemeVariants(ButtonVariant.TERTIARY);
        return forget;
    }

    private Button againButton() {
        return new Button(
                text("generation.again"), click -> getUI().ifPresent(ui -> StudioNavigation.makeAgain(ui, shown.id())));
    }

    private Anchor openLink() {
        Anchor open = new Anchor("generation/" + shown.id(), text("generation.open"));
        open.addClassName("button-link");
        open.getElement().setAttribute("data-kind", "quiet");
        return open;
    }
}
