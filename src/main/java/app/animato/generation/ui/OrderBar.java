package app.animato.generation.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.effect.Effect;
import app.animato.generation.GenerationService;
import app.animato.generation.Price;
import app.animato.generation.Prices;
import app.animato.generation.SetId;
import app.animato.shared.ui.Glyph;
import app.animato.shared.ui.Wording;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says what would be made and what it costs, and orders it. Each state of the form can be ordered once: what is pressed
 * names the state that was on the screen, and one that was ordered already is passed over; so is a press that only came
 * along with the one before it, until the form is changed.
 */
class OrderBar extends Div {

    private static final Logger log = LoggerFactory.getLogger(OrderBar.class);

    private static final String INTENTION = "data-intention";
    private static final String PRESSED = "element.getAttribute('" + INTENTION + "')";

    private final GenerationService service;
    private final Prices prices;
    private final Function<SetId, Boolean> order;
    private final Span sum = new Span();
    private final Span price = new Span();
    private final Paragraph problem = new Paragraph();
    private final Button generate = new Button(text("studio.generate"), Glyph.GENERATE.create());
    private final Presses presses;
    private SetId intention = SetId.create();

    /**
     * Orders by the function it is given.
     *
     * @param order says whether anything was ordered under the name it gets
     */
    OrderBar(
            GenerationService service,
            Prices prices,
            SeedsField seeds,
            BalanceLine balance,
            Clock clock,
            Function<SetId, Boolean> order) {
        this.presses = new Presses(clock);
        this.service = service;
        this.prices = prices;
        this.order = order;
        addClassName("order");
        sum.addClassName("order-count");
        price.addClassName("order-price");
        // What is left changes with every video; said aloud is only what its person has changed.
        Div said = new Div(sum, price);
        said.addClassName("order-said");
        said.getElement().setAttribute("aria-live", "polite");
        Div summary = new Div(said, balance);
        summary.addClassName("order-sum");
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        generate.addThemeVariants(ButtonVariant.PRIMARY);
        generate.addClassName("generate");
        generate.setDisableOnClick(true);
        generate.getElement()
                .addEventListener(
                        "click",
                        pressed -> press(pressed.getEventData().path(PRESSED).asString("")))
                .addEventData(PRESSED);
        name();
        Div bar = new Div(problem, summary, generate);
        bar.addClassName("order-bar");
        add(seeds, bar);
    }

    /** What the button on the screen stands for. */
    String intention() {
        return intention.toString();
    }

    /** The button was pressed while it stood for that state of the form; whatever comes of it, it can be pressed again. */
    void press(String pressed) {
        try {
            if (presses.isMeant() && pressed.equals(intention()) && order.apply(intention)) {
                intention = SetId.create();
                name();
                // The form was only put in order after what was pressed, and not by its person.
                presses.isMeant();
            }
        } catch (RuntimeException fault) {
            log.error("What was ordered as {} could not be taken", pressed, fault);
            explain(Optional.of(text("studio.order-failed")));
        } finally {
            generate.setEnabled(true);
        }
    }

    boolean isUsable() {
        return generate.isEnabled();
    }

    private void name() {
        generate.getElement().setAttribute(INTENTION, intention());
    }

    void show(List<Effect> effects, int variations) {
        presses.forget();
        int count = effects.size() * variations;
        sum.setText(
                switch (count) {
                    case 0 -> text("studio.no-effect");
                    case 1 -> text("studio.sum-one");
                    default -> text("studio.sum", effects.size(), variations, count);
                });
        price.setVisible(count > 0);
        price.setText(wording(prices.of(effects, variations)));
        explain(tooMany(count));
    }

    /** Empty when that many can be ordered at once. */
    private Optional<String> tooMany(int count) {
        int most = service.mostInOneGo();
        return count > most ? Optional.of(text("studio.too-many", most, count)) : Optional.empty();
    }

    boolean refuses(List<Effect> effects, int variations) {
        Optional<String> reason =
                effects.isEmpty() ? Optional.of(text("studio.no-effect")) : tooMany(effects.size() * variations);
        explain(reason);
        return reason.isPresent();
    }

    void explain(Optional<String> reason) {
        problem.setText(reason.orElse(""));
        problem.setVisible(reason.isPresent());
    }

    private static String wording(Price price) {
        return switch (price) {
            case Price.Free free -> text("studio.price-free");
            case Price.About about ->
                text("studio.price-about", Wording.of(UI.getCurrentOrThrow()).dollars(about.dollars()));
            case Price.Unknown unknown -> text("studio.price-unknown");
        };
    }
}
