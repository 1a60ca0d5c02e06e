package app.animato.generation.ui;

import app.animato.generation.Failure;
import app.animato.generation.FailureKind;
import app.animato.generation.Generation;
import app.animato.generation.GenerationStatus;
import app.animato.generation.Hold;
import app.animato.generation.Progress;
import app.animato.shared.ui.Wording;
import com.vaadin.flow.component.UI;
import java.util.Optional;

/** Says in plain words where a generation stands, to whoever reads the current page. */
public final class StageWording {

    private StageWording() {}

    public static String of(Generation generation, Optional<Progress> progress) {
        if (generation.cancelRequested() && canStillBeCancelled(generation.status())) {
            return "Cancelling…";
        }
        return switch (generation.status()) {
            case WAITING -> generation.hold().map(Hold::sentence).orElse("Waiting for its turn");
            case SUBMITTING -> "Sending your photo to the video maker";
            case QUEUED -> "In line at the video maker";
            case RUNNING -> progress.map(StageWording::running).orElse("Making your video");
            case COLLECTING -> "Made! Bringing it home";
            case SUCCEEDED -> "Done";
            case CANCELLED -> "Cancelled. Your photo is kept.";
            case FAILED ->
                generation.failure().map(failure -> failed(generation, failure)).orElse("This did not work out.");
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

    private static String failed(Generation generation, Failure failure) {
        String sentence = failure.kind().sentence();
        if (failure.kind() != FailureKind.FAILED_AT_PROVIDER) {
            return sentence;
        }
        boolean charged = generation.cost().filter(cost -> cost.signum() > 0).isPresent();
        return sentence + (charged ? " It was charged." : " Nothing was charged.");
    }

    private static String running(Progress progress) {
        StringBuilder sentence = new StringBuilder("Making your video · " + progress.percent() + " %");
        progress.step().ifPresent(step -> sentence.append(" · step " + step.current() + " of " + step.total()));
        progress.remaining().map(RemainingWording::of).ifPresent(left -> sentence.append(" · " + left));
        return sentence.toString();
    }
}
