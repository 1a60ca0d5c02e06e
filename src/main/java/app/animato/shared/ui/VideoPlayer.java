package app.animato.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;

/** A video with the browser's own controls; loops, and starts muted by itself. */
@Tag("video")
public final class VideoPlayer extends Component implements HasStyle, HasAriaLabel {

    public VideoPlayer(String source, String poster, String label) {
        getElement()
                .setAttribute("src", source)
                .setAttribute("controls", true)
                .setAttribute("autoplay", true)
                .setAttribute("loop", true)
                .setAttribute("muted", true)
                .setAttribute("playsinline", true)
                .setAttribute("preload", "metadata")
                .setProperty("muted", true);
        setPoster(poster);
        setAriaLabel(label);
        addClassName("player");
    }

    /** Leaves a video that plays alone. */
    public void setPoster(String poster) {
        getElement().setAttribute("poster", poster);
    }
}
