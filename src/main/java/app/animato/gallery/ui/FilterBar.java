package app.animato.gallery.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.effect.Effect;
import app.animato.effect.ui.EffectWording;
import app.animato.gallery.GalleryFilter;
import app.animato.shared.ui.Glyph;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.function.Consumer;

/** Says what of the wall is shown, and lets it be changed. */
class FilterBar extends Div {

    private final Consumer<GalleryFilter> changed;
    private final TextField words = new TextField();
    private final Select<Effect> effect = new Select<>();
    private final Button favourites = new Button();
    private final DaysButton days;
    private final Button set = new Button(text("gallery.one-set"), Glyph.CLOSE.create());
    private final Button all = new Button(text("gallery.show-all"));
    private GalleryFilter shown = GalleryFilter.ALL;

    FilterBar(Consumer<GalleryFilter> changed) {
        this.changed = changed;
        addClassName("gallery-filters");
        getElement().setAttribute("role", "search");
        getElement().setAttribute("aria-label", text("gallery.filters"));
        prepareWords();
        prepareEffect();
        favourites.setAriaLabel(text("gallery.favourites"));
        favourites.setTooltipText(text("gallery.favourites"));
        favourites.addClickListener(click -> change(shown.withFavourites(!shown.favourites())));
        days = new DaysButton((from, until) -> change(shown.withDays(from, until)));
        set.setIconAfterText(true);
        set.addClickListener(click -> change(shown.withSet(Optional.empty())));
        all.addThemeVariants(ButtonVariant.TERTIARY);
        all.addClickListener(click -> change(GalleryFilter.ALL));
        add(words, effect, favourites, days, set, all);
        show(GalleryFilter.ALL);
    }

    private void prepareWords() {
        words.addClassName("gallery-words");
        words.setAriaLabel(text("gallery.search"));
        words.setPlaceholder(text("gallery.search"));
        words.setPrefixComponent(Glyph.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(typed -> change(shown.withWords(typed.getValue())));
    }

    private void prepareEffect() {
        effect.setAriaLabel(text("gallery.effect"));
        effect.setItems(Effect.values());
        effect.setEmptySelectionAllowed(true);
        effect.setEmptySelectionCaption(text("gallery.all-effects"));
        effect.setItemLabelGenerator(value -> value == null ? text("gallery.all-effects") : EffectWording.name(value));
        effect.addValueChangeListener(chosen -> change(shown.withEffect(Optional.ofNullable(chosen.getValue()))));
    }

    /** Without telling anybody of a change. */
    final void show(GalleryFilter filter) {
        shown = filter;
        words.setValue(filter.words());
        effect.setValue(filter.effect().orElse(null));
        favourites.setIcon((filter.favourites() ? Glyph.HEART_FULL : Glyph.HEART).create());
        favourites.getElement().setAttribute("aria-pressed", Boolean.toString(filter.favourites()));
        days.show(filter.from(), filter.until());
        set.setVisible(filter.set().isPresent());
        all.setVisible(!filter.isAll());
    }

    private void change(GalleryFilter wanted) {
        if (!wanted.equals(shown)) {
            changed.accept(wanted);
        }
    }
}
