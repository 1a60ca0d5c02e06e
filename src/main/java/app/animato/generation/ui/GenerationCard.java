package app.animato.generation.ui;

import app.animato.effect.Effect;
import app.animato.generation.Generation;
import app.animato.generation.GenerationId;
import app.animato.generation.GenerationService;
import app.animato.generation.GenerationStatus;
import app.animato.generation.LineBoard;
import app.animato.generation.Progress;
import app.animato.shared.ui.Elapsed;
import app.animato.shared.ui.VideoPlayer;
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
import java.util.Optional;

/** One generation while it is made, and its video once it is. */
class GenerationCard extends Article {

    private static final int WHOLE = 100;

    private final GenerationService service;
    private final LineBoard board;
    private final Div stage = new Div();
    private final Paragraph status = new Paragraph();
    private final ProgressBar bar = new ProgressBar(0, WHOLE);
    private final Div actions = new Div();
    private Optional<VideoPlayer> player = Optional.empty();
    private Generation shown;

    GenerationCard(GenerationService service, LineBoard board, Generation generation, Optional<Progress> progress) {
        this.service = service;
        this.board = board;
        this.shown = generation;
        Effect effect = generation.recipe().effect();
        addClassName("making");
        getElement().setAttribute("aria-label", effect.label());
        stage.addClassName("making-stage");
        stage.add(picture(generation));
        status.addClassName("making-status");
        status.getElement().setAttribute("role", "status").setAttribute("aria-live", "polite");
        bar.getElement().setAttribute("aria-label", "Progress of " + effect.label());
        actions.addClassName("making-actions");
        Div facts = new Div(new Span("Seed " + generation.recipe().seed()), new Elapsed(generation.askedAt()));
        facts.addClassName("making-facts");
        Div text = new Div(new H3(effect.label()), facts, status, bar, actions);
        text.addClassName("making-text");
        add(stage, text);
        show(generation, progress);
        arrange();
    }

    GenerationId generationId() {
        return shown.id();
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
        status.setText(StageWording.of(generation, progress, board.standing(generation.id())));
        bar.setVisible(!generation.status().isEnd());
        boolean told = progress.isPresent() && generation.status() == GenerationStatus.RUNNING;
        bar.setIndeterminate(!told);
        progress.filter(known -> told).ifPresent(known -> bar.setValue(known.percent()));
    }

    private void arrange() {
        getElement().setAttribute("data-status", shown.status().name());
        actions.removeAll();
        switch (shown.status()) {
            case WAITING, SUBMITTING, QUEUED, RUNNING -> actions.add(cancelButton());
            case COLLECTING -> {}
            case SUCCEEDED -> {
                playHere();
                actions.add(open(), again());
            }
            case FAILED, CANCELLED -> actions.add(again(), deleteButton());
            case UNCONFIRMED -> actions.add(again(), forgetButton());
        }
    }

    private void playHere() {
        shown.result().ifPresent(result -> {
            VideoPlayer video = new VideoPlayer(
                    result.video().address(),
                    result.poster().address(),
                    shown.recipe().effect().label() + " video");
            stage.removeAll();
            stage.add(video);
            player = Optional.of(video);
        });
    }

    private Button cancelButton() {
        Button cancel = new Button("Cancel", click -> service.cancel(shown.owner(), shown.id()));
        cancel.setEnabled(!shown.cancelRequested());
        cancel.setDisableOnClick(true);
        return cancel;
    }

    private Button deleteButton() {
        Button delete = new Button("Delete", click -> service.delete(shown.owner(), shown.id()));
        delete.addThemeVariants(ButtonVariant.TERTIARY);
        delete.setDisableOnClick(true);
        return delete;
    }

    private Button forgetButton() {
        Button forget = new Button(
                "Forget",
                click -> new ForgetDialog(
                                shown.recipe().effect().label(), () -> service.delete(shown.owner(), shown.id()))
                        .open());
        forget.addThemeVariants(ButtonVariant.TERTIARY);
        return forget;
    }

    private Button again() {
        return new Button("Make again", click -> getUI().ifPresent(ui -> StudioNavigation.makeAgain(ui, shown.id())));
    }

    private Anchor open() {
        Anchor open = new Anchor("generation/" + shown.id(), "Open");
        open.addClassName("button-link");
        return open;
    }

    private static Image picture(Generation generation) {
        Image picture = new Image(generation.recipe().preview().address(), "");
        picture.addClassName("making-photo");
        return picture;
    }
}
