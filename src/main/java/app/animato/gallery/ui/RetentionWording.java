package app.animato.gallery.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.gallery.Retention;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says how long the house keeps what nobody deletes; nothing where that is for ever. */
final class RetentionWording {

    private RetentionWording() {}

    static List<Paragraph> all(Retention retention) {
        return all(retention.finished(), retention.failed(), retention.originals());
    }

    static List<Paragraph> all(Optional<Duration> finished, Optional<Duration> failed, Optional<Duration> originals) {
        return Stream.of(
                        finished(finished),
                        sentence("gallery.kept.failed", failed),
                        sentence("gallery.kept.originals", originals))
                .flatMap(Optional::stream)
                .toList();
    }

    static Optional<Paragraph> finished(Optional<Duration> kept) {
        return sentence("gallery.kept.finished", kept);
    }

    private static Optional<Paragraph> sentence(String key, Optional<Duration> kept) {
        return kept.map(time -> {
            Paragraph sentence = new Paragraph(text(key, time.toDays()));
            sentence.addClassName("kept-rule");
            return sentence;
        });
    }
}
