package app.animato.generation.ui;

import app.animato.shared.ui.ScriptModule;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.UploadHandler;

/** Where a photo is chosen, dropped, pasted or taken, and shown. */
@Tag("animato-photo-drop")
class PhotoDrop extends Component {

    private static final String KINDS = "image/jpeg,image/png,image/webp";

    private final NativeLabel area = new NativeLabel();
    private final Div prompt = new Div();
    private final Image picture = new Image();

    PhotoDrop(long largestBytes, UploadHandler receiver) {
        getElement().setAttribute("target", receiver).setAttribute("largest", Long.toString(largestBytes));
        area.addClassName("drop-area");
        prompt.addClassName("drop-prompt");
        Icon icon = VaadinIcon.PICTURE.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        prompt.add(icon, new Span("Drop a photo here"), new Span("or choose one, or paste it. JPEG, PNG or WebP."));
        picture.addClassName("drop-picture");
        picture.setVisible(false);
        area.add(fileInput("Photo"), prompt, picture);
        NativeLabel camera = new NativeLabel();
        camera.addClassName("drop-camera");
        Input shot = fileInput("Take a photo");
        shot.getElement().setAttribute("capture", "environment");
        Icon lens = VaadinIcon.CAMERA.create();
        lens.getElement().setAttribute("aria-hidden", "true");
        camera.add(shot, lens, new Span("Take a photo"));
        getElement().appendChild(area.getElement(), camera.getElement());
        ScriptModule.load(this, "photo-drop.js");
    }

    private static Input fileInput(String name) {
        Input input = new Input();
        Element element = input.getElement();
        element.setAttribute("type", "file").setAttribute("accept", KINDS).setAttribute("aria-label", name);
        return input;
    }

    void show(String address) {
        picture.setSrc(address);
        picture.setAlt("Your photo");
        picture.setVisible(true);
        prompt.setVisible(false);
    }

    /** Calls back when somebody chose a file that is too large to be worth sending. */
    void onTooLarge(Command callback) {
        getElement().addEventListener("photo-too-large", event -> callback.execute());
    }

    /** Calls back when a photo did not get through. */
    void onLost(Command callback) {
        getElement().addEventListener("photo-lost", event -> callback.execute());
    }
}
