package app.animato.media.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.media.KeptPhoto;
import app.animato.shared.ui.Glyph;
import app.animato.shared.ui.ScriptModule;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.function.IntConsumer;

/** Where a photo is dropped, chosen or pasted, and shown: at first as the browser has it, then as it was kept. */
@Tag("animato-photo-drop")
class PhotoDrop extends HtmlComponent implements HasComponents {

    private final Image picture = new Image();
    private int settled;

    PhotoDrop(long largestBytes, UploadHandler receiver) {
        getElement()
                .setAttribute("target", receiver)
                .setAttribute("largest", Long.toString(largestBytes))
                .setAttribute("sending-words", text("photo.sending", "{share}"))
                .setAttribute("looking-words", text("photo.looking"));
        picture.addClassName("photo-picture");
        picture.setVisible(false);
        Span progress = part("photo-progress");
        progress.getElement().setAttribute("role", "status");
        NativeLabel area = new NativeLabel();
        area.addClassName("photo-area");
        area.add(
                new FileInput(text("photo.area")),
                picture,
                prompt(),
                part("photo-release", text("photo.drop.release")),
                part("photo-replace", text("photo.replace")));
        Div stage = new Div(area, progress);
        stage.addClassName("photo-stage");
        add(stage);
        ScriptModule.load(this, "photo-drop.js");
    }

    private static Div prompt() {
        Div prompt = new Div(
                Glyph.PHOTO.create(),
                part("photo-invitation", text("photo.drop")),
                part("photo-invitation-touch", text("photo.drop.touch")),
                part("photo-kinds", text("photo.drop.kinds")),
                part("photo-kinds-touch", text("photo.drop.kinds.touch")));
        prompt.addClassName("photo-prompt");
        return prompt;
    }

    private static Span part(String className, String... words) {
        Span part = new Span(String.join("", words));
        part.addClassName(className);
        return part;
    }

    void show(KeptPhoto photo) {
        picture.setSrc(photo.photo().id().address());
        picture.setAlt(text("photo.yours"));
        picture.getElement()
                .setAttribute("width", Integer.toString(photo.photo().width()))
                .setAttribute("height", Integer.toString(photo.photo().height()));
        picture.setVisible(true);
        getElement().setAttribute("chosen", true);
        settle();
    }

    void showNothing() {
        picture.setVisible(false);
        getElement().removeAttribute("chosen");
    }

    /** Says that something is on its way which this page does not send itself. */
    void wait(boolean waiting) {
        getElement().setAttribute("waiting", waiting);
    }

    /** Ends whatever was shown in the meantime. */
    void settle() {
        wait(false);
        getElement().setAttribute("settled", Integer.toString(++settled));
    }

    /** Calls back when somebody chose a file that is too large to be worth sending. */
    void onTooLarge(Command callback) {
        getElement().addEventListener("photo-too-large", event -> callback.execute());
    }

    /** Calls back when a photo did not get through. */
    void onLost(Command callback) {
        getElement().addEventListener("photo-lost", event -> callback.execute());
    }

    /** Calls back with the number of files when there were several at once. */
    void onSeveral(IntConsumer callback) {
        getElement()
                .addEventListener(
                        "photo-several",
                        event -> callback.accept(
                                event.getEventData().path("event.detail").asInt(0)))
                .addEventData("event.detail");
    }
}
