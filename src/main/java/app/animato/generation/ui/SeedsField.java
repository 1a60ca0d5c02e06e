package app.animato.generation.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.generation.Seed;
import app.animato.shared.ui.Glyph;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How many variations there shall be of each effect, and the seed of each: the first as wished, the others drawn. */
class SeedsField extends Div {

    private static final int MOST = 4;

    private final SeedField seed = new SeedField();
    private final RadioButtonGroup<Integer> variations = new RadioButtonGroup<>(text("studio.variations"));
    private final Span furtherText = new Span();
    private final Div furtherLine;
    private final Runnable changed;
    private List<Seed> further = List.of();

    /** What a person does is told after it is done. */
    SeedsField(Runnable changed) {
        this.changed = changed;
        addClassName("seeds");
        variations.addClassName("seeds-variations");
        variations.setItems(IntStream.rangeClosed(1, MOST).boxed().toList());
        variations.setValue(1);
        Button draw = new Button(Glyph.DICE.create(), click -> {
            drawFurther();
            changed.run();
        });
        draw.setAriaLabel(text("studio.draw"));
        draw.setTooltipText(text("studio.draw"));
        draw.addThemeVariants(ButtonVariant.TERTIARY);
        furtherLine = new Div(furtherText, draw);
        furtherLine.addClassName("seeds-further");
        drawFurther();
        seed.addValueChangeListener(change -> told(change.isFromClient()));
        variations.addValueChangeListener(change -> told(change.isFromClient()));
        add(seed, variations, furtherLine);
    }

    private void told(boolean fromClient) {
        show();
        if (fromClient) {
            changed.run();
        }
    }

    int variations() {
        return variations.getValue();
    }

    /** What stands in the field, number or not. */
    String typed() {
        return seed.getValue();
    }

    List<Seed> further() {
        return further;
    }

    void put(String first, int count, List<Seed> drawn) {
        seed.setValue(first);
        variations.setValue(count);
        if (drawn.size() == MOST - 1) {
            further = List.copyOf(drawn);
        }
        show();
    }

    void putNew() {
        seed.roll();
    }

    /** One seed for each variation, no two alike; empty after saying what is wrong with the first. */
    Optional<List<Seed>> read() {
        return seed.read().map(first -> {
            while (further.contains(first)) {
                drawFurther();
            }
            return Stream.concat(Stream.of(first), further.stream())
                    .limit(variations())
                    .toList();
        });
    }

    private void drawFurther() {
        RandomGenerator chance = RandomGenerator.getDefault();
        further = Stream.generate(() -> Seed.surprise(chance))
                .distinct()
                .limit(MOST - 1)
                .toList();
        show();
    }

    private void show() {
        furtherLine.setVisible(variations() > 1);
        furtherText.setText(text(
                "studio.further",
                further.stream().limit(variations() - 1L).map(Seed::toString).collect(Collectors.joining(", "))));
    }
}
