package app.animato.gallery.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.shared.ui.LetterKeys;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.function.Consumer;

/** What the keys do while a video is shown, and a way to have single letters do nothing. */
class ViewerKeys extends NativeDetails {

    private final DescriptionList keys = new DescriptionList();

    /** The listener is told at first, and of every change, whether letters do something. */
    ViewerKeys(Consumer<Boolean> letters) {
        super(text("gallery.keys"));
        addClassName("viewer-keys");
        key("←", text("gallery.newer"));
        key("→", text("gallery.older"));
        key(text("gallery.keys.space"), text("gallery.keys.play"));
        key(text("gallery.keys.delete"), text("gallery.delete"));
        key(text("gallery.keys.escape"), text("gallery.back"));
        key("C", text("gallery.compare"));
        key("F", text("gallery.full-screen"));
        key("S", text("gallery.favourite"));
        key("D", text("history.download"));
        Checkbox on = new Checkbox(text("gallery.keys.letters"), LetterKeys.areOn());
        on.addValueChangeListener(changed -> {
            LetterKeys.turn(changed.getValue());
            letters.accept(changed.getValue());
        });
        letters.accept(on.getValue());
        setContent(new Div(keys, on));
    }

    private void key(String key, String deed) {
        keys.add(new DescriptionList.Term(key), new DescriptionList.Description(deed));
    }
}
