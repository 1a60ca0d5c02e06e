package app.animato.generation.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.effect.Effect;
import app.animato.effect.EffectGroup;
import app.animato.effect.ui.EffectWording;
import app.animato.shared.ui.Glyph;
import app.animato.shared.ui.ScriptModule;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The effects as picture cards of which any number can be chosen, grouped, searchable, and wholly usable by keyboard.
 *
 * <p>What was put in place, or ordered, stays chosen until another effect is picked: then a new choice begins, so that
 * nobody pays for a leftover. From then on picks add up.
 */
@Tag("animato-effects")
class EffectPicker extends HtmlContainer {

    /** So many were used a moment ago; more would hide the others. */
    private static final int RECENT = 4;

    private static final String TITLE = "effects-title";

    private final Map<Effect, EffectCard> cards = new EnumMap<>(Effect.class);
    private final Set<Effect> chosen = EnumSet.noneOf(Effect.class);
    private final Runnable changed;
    private boolean begun;

    /**
     * Nothing is chosen at first.
     *
     * @param lastUsed the effects that their person used last, the latest first
     * @param changed is run after every choice of a person
     */
    EffectPicker(Collection<Effect> lastUsed, Runnable changed) {
        this.changed = changed;
        addClassName("effects");
        getElement().setAttribute("role", "group").setAttribute("aria-labelledby", TITLE);
        add(head());
        List<Effect> recent = lastUsed.stream().limit(RECENT).toList();
        if (!recent.isEmpty()) {
            add(group("recent", text("studio.recent"), recent));
        }
        for (EffectGroup group : EffectGroup.values()) {
            List<Effect> others = group.effects().stream()
                    .filter(effect -> !recent.contains(effect))
                    .toList();
            if (!others.isEmpty()) {
                add(group(group.value(), EffectWording.name(group), others));
            }
        }
        Paragraph nothing = new Paragraph(text("studio.found-none"));
        nothing.addClassName("effects-none");
        nothing.getElement().setAttribute("hidden", true);
        add(nothing);
        ScriptModule.load(this, "effects.js");
    }

    private Div head() {
        H2 title = new H2(text("studio.effects"));
        title.setId(TITLE);
        Paragraph note = new Paragraph(text("studio.effects-note"));
        note.addClassName("effects-note");
        TextField search = new TextField();
        search.addClassName("effects-search");
        search.setPlaceholder(text("studio.search"));
        search.setAriaLabel(text("studio.search"));
        search.setPrefixComponent(Glyph.SEARCH.create());
        search.setClearButtonVisible(true);
        Span found = new Span();
        found.addClassName("effects-found");
        found.getElement().setAttribute("role", "status");
        found.getElement().setAttribute("data-found", text("studio.found", "#"));
        Div head = new Div(title, note, search, found);
        head.addClassName("effects-head");
        return head;
    }

    private Div group(String id, String name, List<Effect> effects) {
        H3 title = new H3(name);
        title.setId("effects-" + id);
        Div grid = new Div();
        grid.addClassName("effects-grid");
        effects.forEach(effect -> grid.add(card(effect)));
        Div group = new Div(title, grid);
        group.addClassName("effects-group");
        group.getElement().setAttribute("role", "group").setAttribute("aria-labelledby", "effects-" + id);
        return group;
    }

    private EffectCard card(Effect effect) {
        EffectCard card = new EffectCard(effect, on -> toggle(effect, on));
        cards.put(effect, card);
        return card;
    }

    /** A person has chosen an effect, or has taken the choice back. */
    void toggle(Effect effect, boolean on) {
        if (on && !begun) {
            chosen.clear();
        }
        begun = true;
        if (on) {
            chosen.add(effect);
        } else {
            chosen.remove(effect);
        }
        show();
        changed.run();
    }

    /** In the order of the catalogue. */
    List<Effect> chosen() {
        return List.copyOf(chosen);
    }

    /** Whether the next pick adds to what is chosen. */
    boolean isBegun() {
        return begun;
    }

    void choose(Collection<Effect> effects, boolean begunAlready) {
        chosen.clear();
        chosen.addAll(effects);
        begun = begunAlready;
        show();
    }

    /** What is chosen has been ordered: the next pick begins a new choice. */
    void settle() {
        begun = false;
    }

    void focusSearch() {
        getElement().setAttribute("wanted", Boolean.toString(true));
    }

    private void show() {
        cards.forEach((effect, card) -> card.setChosen(chosen.contains(effect)));
    }
}
