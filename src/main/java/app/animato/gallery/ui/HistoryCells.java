package app.animato.gallery.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.effect.ui.EffectWording;
import app.animato.gallery.HistoryEntry;
import app.animato.gallery.HistoryPart;
import app.animato.generation.ui.FailureWording;
import app.animato.generation.ui.UnconfirmedWording;
import app.animato.shared.ui.Wording;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.stream.Stream;

/** How a line of the history is shown, in columns where there is room, else as one card. */
class HistoryCells {

    private final Wording wording;

    HistoryCells(Wording wording) {
        this.wording = wording;
    }

    String name(HistoryEntry entry) {
        return EffectWording.name(entry.effect());
    }

    Component picture(HistoryEntry entry) {
        Image picture = new Image(entry.picture().address(), "");
        picture.addClassName("history-picture");
        picture.getElement().setAttribute("loading", "lazy");
        return picture;
    }

    Component link(HistoryEntry entry) {
        return new Anchor("generation/" + entry.id(), name(entry));
    }

    String seed(HistoryEntry entry) {
        return Long.toString(entry.seed());
    }

    Component status(HistoryEntry entry) {
        HistoryPart part = HistoryPart.of(entry.status());
        Span badge = new Span(HistoryFilters.name(part));
        badge.addClassName("badge");
        badge.getElement().setAttribute("data-part", part.name());
        return sentence(entry)
                .<Component>map(words -> {
                    Span sentence = new Span(words);
                    sentence.addClassName("history-sentence");
                    return new Div(badge, sentence);
                })
                .orElse(badge);
    }

    private Optional<String> sentence(HistoryEntry entry) {
        return entry.unconfirmed()
                .map(lost -> UnconfirmedWording.of(lost, wording))
                .or(() -> entry.failure().map(kind -> FailureWording.of(kind, entry.cost())));
    }

    String asked(HistoryEntry entry) {
        return wording.moment(entry.askedAt());
    }

    String took(HistoryEntry entry) {
        return entry.took().map(wording::span).orElse("");
    }

    String cost(HistoryEntry entry) {
        return entry.cost().map(wording::dollars).orElse("");
    }

    Component card(HistoryEntry entry, Component actions) {
        Div facts = new Div();
        facts.addClassName("history-card-facts");
        Stream.of(asked(entry), text("history.card.seed", seed(entry)), took(entry), cost(entry))
                .filter(fact -> !fact.isEmpty())
                .map(Span::new)
                .forEach(facts::add);
        Div words = new Div(link(entry), status(entry), facts, actions);
        words.addClassName("history-card-words");
        Div card = new Div(picture(entry), words);
        card.addClassName("history-card");
        return card;
    }
}
