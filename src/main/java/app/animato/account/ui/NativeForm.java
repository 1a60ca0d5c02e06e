package app.animato.account.ui;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.security.web.csrf.CsrfToken;

/** A form that the browser itself posts. */
@Tag("form")
class NativeForm extends HtmlContainer implements HasComponents {

    NativeForm(String action) {
        getElement().setAttribute("method", "post").setAttribute("action", action);
        addClassName("entrance-form");
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        if (request != null && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            getElement()
                    .appendChild(new Element("input")
                            .setAttribute("type", "hidden")
                            .setAttribute("name", token.getParameterName())
                            .setAttribute("value", token.getToken()));
        }
    }

    void submit() {
        getElement().executeJs("this.requestSubmit()");
    }

    /** A Vaadin button is no submit button, so that the browser does not do this by itself. */
    void submitOnEnter() {
        getElement()
                .executeJs("this.addEventListener('keydown', e => { if (e.key === 'Enter' && e.target.matches('input'))"
                        + " { e.preventDefault(); this.requestSubmit(); } })");
    }
}
