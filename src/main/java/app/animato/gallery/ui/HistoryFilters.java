package app.animato.gallery.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.effect.Effect;
import app.animato.effect.ui.EffectWording;
import app.animato.gallery.HistoryColumn;
import app.animato.gallery.HistoryOrder;
import app.animato.gallery.HistoryPart;
import app.animato.gallery.HistoryQuery;
import app.animato.shared.ui.Glyph;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What of the history is wanted, and, where there are no column heads to press, in which order. */
class HistoryFilters extends Div {

    private final TextField words = new TextField(text("history.words"));
    private final Select<Effect> effect = new Select<>();
    private final Select<HistoryPart> part = new Select<>();
    private final DaysButton days = new DaysButton(this::choose);
    private final Select<HistoryOrder> order = new Select<>();
    private final Button clear = new Button(text("history.clear"), click -> clear());
    /** Where there is little room the filters are behind it. */
    private final Button more = new Button(text("history.filters"), click -> open(!hasClassName("history-open")));

    private final Runnable changed;
    private HistoryOrder sorted = HistoryOrder.NEWEST_FIRST;
    private Optional<LocalDate> from = Optional.empty();
    private Optional<LocalDate> to = Optional.empty();
    private boolean quiet;

    HistoryFilters(Runnable changed) {
        this.changed = changed;
        addClassName("history-filters");
        words.setPlaceholder(text("history.words.hint"));
        words.setPrefixComponent(Glyph.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        choice(effect, text("history.effect"), EffectWording::name, List.of(Effect.values()));
        choice(part, text("history.status"), HistoryFilters::name, List.of(HistoryPart.values()));
        order.setLabel(text("history.order"));
        order.setItems(orders());
        order.setItemLabelGenerator(HistoryFilters::name);
        order.addClassName("history-order");
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClassNames("history-more", "history-always");
        more.getElement().setAttribute("aria-expanded", "false");
        words.addClassName("history-always");
        clear.setVisible(false);
        words.addValueChangeListener(typed -> tell());
        effect.addValueChangeListener(chosen -> tell());
        part.addValueChangeListener(chosen -> tell());
        order.addValueChangeListener(chosen -> {
            sorted = chosen.getValue();
            tell();
        });
        add(words, more, effect, part, days, order, clear);
    }

    static String name(HistoryPart part) {
        return text("history.part." + part.name());
    }

    private static String name(HistoryOrder order) {
        return text("history.order." + order.column().name() + (order.descending() ? ".down" : ".up"));
    }

    private static List<HistoryOrder> orders() {
        return Stream.concat(
                        Stream.of(HistoryOrder.NEWEST_FIRST),
                        Arrays.stream(HistoryColumn.values())
                                .flatMap(column ->
                                        Stream.of(new HistoryOrder(column, false), new HistoryOrder(column, true))))
                .distinct()
                .toList();
    }

    private static <T> void choice(Select<T> select, String label, Function<T, String> name, List<T> choices) {
        select.setLabel(label);
        select.setItems(choices);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(text("history.all"));
        select.setItemLabelGenerator(value -> value == null ? text("history.all") : name.apply(value));
    }

    HistoryQuery query() {
        return new HistoryQuery(
                Optional.ofNullable(effect.getValue()),
                Optional.ofNullable(part.getValue()),
                from,
                to,
                words.getValue(),
                sorted);
    }

    /** Does not tell of the change. */
    void show(HistoryQuery query) {
        quiet = true;
        effect.setValue(query.effect().orElse(null));
        part.setValue(query.part().orElse(null));
        from = query.from();
        to = query.to();
        days.show(from, to);
        words.setValue(query.words());
        sort(query.order());
        quiet = false;
        clear.setVisible(isNarrowed());
    }

    /** The order that was chosen elsewhere; does not tell of it. */
    void sort(HistoryOrder other) {
        boolean before = quiet;
        quiet = true;
        sorted = other;
        order.setValue(other);
        quiet = before;
    }

    boolean isNarrowed() {
        HistoryQuery query = query();
        return query.effect().isPresent()
                || query.part().isPresent()
                || from.isPresent()
                || to.isPresent()
                || !query.words().isBlank();
    }

    private void choose(Optional<LocalDate> first, Optional<LocalDate> last) {
        from = first;
        to = last;
        days.show(from, to);
        tell();
    }

    private void open(boolean opened) {
        setClassName("history-open", opened);
        more.getElement().setAttribute("aria-expanded", Boolean.toString(opened));
    }

    private void clear() {
        HistoryOrder kept = sorted;
        show(HistoryQuery.ALL);
        sort(kept);
        words.focus();
        tell();
    }

    private void tell() {
        if (!quiet) {
            clear.setVisible(isNarrowed());
            changed.run();
        }
    }
}
