package app.animato.generation.ui;

import static app.animato.shared.ui.Texts.say;
import static app.animato.shared.ui.Texts.text;

import app.animato.generation.Generation;
import app.animato.generation.GenerationId;
import app.animato.generation.GenerationService;
import app.animato.generation.GenerationStatus;
import app.animato.generation.SetId;
import app.animato.media.MediaItem;
import app.animato.shared.ui.Glyph;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What was asked for together: the photo once, how far all of it is, and a card for each. */
class SetPanel extends Div {

    private final GenerationService service;
    private final SetId set;
    private final Map<GenerationId, GenerationCard> cards = new LinkedHashMap<>();
    private final H3 title = new H3();
    private final Paragraph done = new Paragraph();
    private final ProgressBar bar = new ProgressBar(0, 1);
    private final Button share = new Button(text("studio.share-set"), Glyph.SHARE.create());
    private final Button cancel = new Button(text("studio.cancel-all"), click -> askToCancel());
    private final Div header;
    private final Div grid = new Div();

    SetPanel(GenerationService service, SetSharing sharing, Generation first, Optional<MediaItem> photo) {
        this.service = service;
        this.set = first.set();
        addClassName("making-set");
        photo.filter(known -> known.width() > 0 && known.height() > 0)
                .ifPresent(known ->
                        getStyle().set("--shape", Double.toString((double) known.width() / known.height())));
        Image picture = new Image(first.recipe().preview().address(), text("studio.photo-alt"));
        picture.addClassName("making-photo");
        title.setId("set-" + set);
        done.addClassName("making-set-done");
        bar.getElement().setAttribute("aria-label", text("studio.set-progress"));
        share.addThemeVariants(ButtonVariant.TERTIARY);
        share.addClickListener(click -> sharing.open(set));
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Div actions = new Div(share, cancel);
        actions.addClassName("making-set-actions");
        Div text = new Div(title, done, bar);
        text.addClassName("making-set-text");
        header = new Div(picture, text, actions);
        header.addClassName("making-set-head");
        header.setVisible(false);
        grid.addClassName("making-cards");
        getElement().setAttribute("data-set", set.toString()).setAttribute("data-alone", true);
        add(header, grid);
    }

    void add(GenerationCard card) {
        cards.put(card.generation().id(), card);
        grid.add(card);
        if (!header.isVisible() && cards.size() > 1) {
            header.setVisible(true);
            getElement()
                    .removeAttribute("data-alone")
                    .setAttribute("role", "group")
                    .setAttribute("aria-labelledby", "set-" + set);
            cards.values().forEach(each -> each.standAlone(false));
        } else if (header.isVisible()) {
            card.standAlone(false);
        }
        tally();
    }

    void remove(GenerationId id) {
        Optional.ofNullable(cards.remove(id)).ifPresent(grid::remove);
        tally();
    }

    /** Counts again after one of the cards has moved. */
    final void tally() {
        long ready = count(GenerationStatus.SUCCEEDED);
        if (!cards.isEmpty()) {
            say(title, SetWording.of(generations().map(Generation::recipe).toList()));
        }
        say(done, text("studio.set-done", ready, cards.size()));
        bar.setMax(Math.max(1, cards.size()));
        bar.setValue((double) ready);
        share.setVisible(ready > 0);
        cancel.setVisible(open().size() > 1);
        bar.setVisible(!isOver());
    }

    Collection<GenerationCard> cards() {
        return cards.values();
    }

    int size() {
        return cards.size();
    }

    long count(GenerationStatus status) {
        return generations().filter(each -> each.status() == status).count();
    }

    boolean isOver() {
        return open().isEmpty();
    }

    /** Whether one of them is lost from sight, so that its person is to say what becomes of it. */
    boolean awaitsDecision() {
        return generations().anyMatch(each -> each.unconfirmed().isPresent());
    }

    List<Generation> open() {
        return generations().filter(each -> !each.status().isEnd()).toList();
    }

    private Stream<Generation> generations() {
        return cards.values().stream().map(GenerationCard::generation);
    }

    private void askToCancel() {
        ConfirmDialog dialog = new ConfirmDialog(
                text("studio.cancel-all-title", open().size()),
                text("studio.cancel-all-text"),
                text("studio.cancel-all"),
                confirmed -> open().forEach(each -> service.cancel(each.owner(), each.id())));
        dialog.setConfirmButtonTheme("error primary");
        dialog.setCancelable(true);
        dialog.setCancelText(text("studio.cancel-all-keep"));
        dialog.open();
    }
}
