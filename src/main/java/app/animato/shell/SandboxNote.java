package app.animato.shell;

import static app.animato.shared.ui.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** Says on every page that its videos are no real ones: whole where there is room, at a touch where there is not. */
class SandboxNote extends Div {

    private static final String WORDS = "sandbox-note";

    SandboxNote() {
        addClassName("shell-sandbox");
        getElement().setAttribute("role", "note");
        Span name = new Span(text("shell.sandbox"));
        name.addClassName("chip");
        NativeButton touch = new NativeButton(text("shell.sandbox"));
        touch.addClassName("chip");
        touch.getElement().setAttribute("popovertarget", WORDS);
        Paragraph words = new Paragraph(text("shell.sandbox.explained"));
        words.setId(WORDS);
        words.getElement().setAttribute("popover", "");
        add(name, touch, words);
    }
}
