package app.animato.generation.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.generation.GenerationStatus;
import app.animato.generation.Progress;
import com.vaadin.flow.component.html.Span;

/** What is said aloud of what is being made: every end, and of one that is made alone each quarter. */
class MakingNews extends Span {

    private static final int QUARTER = 25;
    private static final int WHOLE = 4;
    private static final int KEPT = 40;

    private int told;

    MakingNews() {
        addClassName("visually-hidden");
        getElement().setAttribute("role", "log").setAttribute("aria-live", "polite");
    }

    void asked(int count) {
        told = 0;
        say(text("studio.news.asked", count));
    }

    void ended(SetPanel set, GenerationCard card) {
        say(
                set.size() == 1
                        ? text("studio.news.one", card.name(), card.sentence())
                        : text(
                                "studio.news.set",
                                card.name(),
                                card.sentence(),
                                set.count(GenerationStatus.SUCCEEDED),
                                set.size()));
    }

    void progressed(SetPanel set, GenerationCard card, Progress progress) {
        int quarter = progress.percent() / QUARTER;
        if (set.size() == 1 && quarter != told && quarter > 0 && quarter < WHOLE) {
            told = quarter;
            say(text("studio.news.percent", card.name(), quarter * QUARTER));
        }
    }

    /** Behind what was said before, which may not have reached the browser yet; the same words a second time are news, too. */
    private void say(String words) {
        add(new Span(words));
        getChildren().limit(Math.max(0, getComponentCount() - KEPT)).toList().forEach(this::remove);
    }
}
