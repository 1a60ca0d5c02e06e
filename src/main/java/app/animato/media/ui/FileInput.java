package app.animato.media.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/** The browser's own way to a photo; on its own so that it can be laid over what shall be clicked. */
@Tag("input")
class FileInput extends Component {

    /** Naming HEIC has a phone send such a photo as it is. */
    private static final String KINDS = "image/jpeg,image/png,image/webp,image/heic,image/heif,.heic,.heif";

    FileInput(String label) {
        getElement().setAttribute("type", "file").setAttribute("accept", KINDS).setAttribute("aria-label", label);
    }

    FileInput withCamera() {
        getElement().setAttribute("capture", "environment");
        return this;
    }
}
