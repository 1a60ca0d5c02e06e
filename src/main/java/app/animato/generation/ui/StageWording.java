package app.animato.generation.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.generation.Generation;
import app.animato.generation.GenerationStatus;
import app.animato.generation.Hold;
import app.animato.generation.Progress;
import app.animato.generation.line.Standing;
import app.animato.shared.ui.Wording;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in plain words where a generation stands, to whoever reads the current page. */
public final class StageWording {

    private StageWording() {}

    /**
     * The sentence for a card or a page.
     *
     * @param standing where a waiting one stands in the line, as far as known
     */
    public static String of(Generation generation, Optional<Progress> progress, Optional<Standing> standing) {
        return standing.filter(known -> generation.status() == GenerationStatus.WAITING)
                .map(StageWording::waiting)
                .orElseGet(() -> of(generation, progress));
    }

    private static String waiting(Standing standing) {
        return standing.hold()
                .map(StageWording::held)
                .orElseGet(() -> standing.before() == 0
                        ? text("generation.stage.next")
                        : text("generation.stage.before", standing.before()));
    }

    public static String of(Generation generation, Optional<Progress> progress) {
        if (generation.cancelRequested() && canStillBeCancelled(generation.status())) {
            return text("generation.stage.cancelling");
        }
        return switch (generation.status()) {
            case WAITING -> generation.hold().map(StageWording::held).orElseGet(() -> text("generation.stage.waiting"));
            case SUBMITTING -> text("generation.stage.submitting");
            case QUEUED -> text("generation.stage.queued");
            case RUNNING -> progress.map(StageWording::running).orElseGet(() -> text("generation.stage.running"));
            case COLLECTING -> text("generation.stage.collecting");
            case SUCCEEDED -> text("generation.stage.done");
            case CANCELLED -> text("generation.stage.cancelled");
            case FAILED ->
                generation
                        .failure()
                        .map(failure -> FailureWording.of(failure.kind(), generation.cost()))
                        .orElseGet(() -> text("generation.stage.failed"));
            case UNCONFIRMED ->
                generation
                        .unconfirmed()
                        .map(lost -> UnconfirmedWording.of(lost, Wording.of(UI.getCurrentOrThrow())))
                        .orElse("");
        };
    }

    /** One that is made already comes home all the same. */
    private static boolean canStillBeCancelled(GenerationStatus status) {
        return status == GenerationStatus.SUBMITTING || status.isAtProvider();
    }

    private static String held(Hold hold) {
        return text("generation.hold." + hold.name());
    }

    private static String running(Progress progress) {
        return Stream.of(
                        Optional.of(text("generation.stage.running")),
                        Optional.of(text("generation.stage.percent", progress.percent())),
                        progress.step().map(step -> text("generation.stage.step", step.current(), step.total())),
                        progress.remaining().map(RemainingWording::of))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\u00a0· "));
    }
}
