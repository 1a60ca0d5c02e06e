package app.animato.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;

/**
 * A video with the browser's own controls, as soon as it has begun; loops, and starts muted by itself. It can be on a page
 * before there is a video at its address: until then it shows its poster.
 */
@Tag("video")
public final class VideoPlayer extends Component implements HasStyle, HasAriaLabel {

    public VideoPlayer(String source, String poster, String label) {
        getElement()
                .setAttribute("src", source)
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

    public String source() {
        return getElement().getAttribute("src");
    }

    /** From now on there is a video at its address. */
    public void begin() {
        getElement().setAttribute("controls", true);
    }

    /** Leaves a video that plays alone. */
    public void setPoster(String poster) {
        getElement().setAttribute("poster", poster);
    }
}
