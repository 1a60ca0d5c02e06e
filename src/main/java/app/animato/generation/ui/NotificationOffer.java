package app.animato.generation.ui;

import static app.animato.shared.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/**
 * Offers to tell when something is done. The browser shows it when there is something to tell and its person was never
 * asked; only a yes makes the browser ask.
 */
class NotificationOffer extends Div {

    NotificationOffer() {
        addClassName("making-offer");
        getElement().setAttribute("hidden", true);
        Button yes = new Button(text("studio.offer-yes"));
        yes.getElement().setAttribute("data-offer", "yes");
        Button no = new Button(text("studio.offer-no"));
        no.addThemeVariants(ButtonVariant.TERTIARY);
        no.getElement().setAttribute("data-offer", "no");
        add(new Paragraph(text("studio.offer")), yes, no);
    }
}
