package app.animato.gallery.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.gallery.GalleryItem;
import app.animato.generation.Generation;
import app.animato.shared.ui.Glyph;
import app.animato.shared.ui.ScriptModule;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Image;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where a video plays, or its photo waits for it, with the neighbours at the sides. Playing, comparing, keys and swipes
 * are the browser's business.
 */
@Tag("animato-viewer")
class ViewerStage extends Component implements HasComponents, HasStyle {

    private final Button newer = neighbour(Glyph.NEWER, "viewer-newer", text("gallery.newer"), "ArrowLeft");
    private final Button older = neighbour(Glyph.OLDER, "viewer-older", text("gallery.older"), "ArrowRight");
    private Optional<Generation.Result> playing = Optional.empty();

    /** The listener is told whether the older neighbour is wanted, else it is the newer one. */
    ViewerStage(Consumer<Boolean> move) {
        addClassName("viewer-stage");
        getElement().setPropertyMap("texts", texts());
        newer.addClickListener(click -> move.accept(false));
        older.addClickListener(click -> move.accept(true));
        add(newer, older);
        ScriptModule.load(this, "viewer.js");
    }

    /** Whether single letters do something. */
    final void obeyLetters(boolean on) {
        getElement().setAttribute("letters", on);
    }

    private static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("play", text("gallery.play"));
        texts.put("pause", text("gallery.pause"));
        texts.put("position", text("gallery.position"));
        texts.put("sound", text("gallery.sound"));
        texts.put("loop", text("gallery.loop"));
        texts.put("speed", text("gallery.speed"));
        texts.put("compare", text("gallery.compare"));
        texts.put("divider", text("gallery.divider"));
        texts.put("full", text("gallery.full-screen"));
        return texts;
    }

    private static Button neighbour(Glyph icon, String name, String label, String key) {
        Button button = new Button(icon.create());
        button.addClassName("viewer-neighbour");
        button.addClassName(name);
        button.setAriaLabel(label);
        button.getElement().setAttribute("aria-keyshortcuts", key);
        return button;
    }

    /** Leaves a video that plays already alone. */
    void show(Generation generation, String name) {
        boolean plays =
                playing.map(Generation.Result::video).equals(generation.result().map(Generation.Result::video));
        getElement().setAttribute("label", text("gallery.video", name));
        if (!plays || playing.isEmpty()) {
            getElement().setAttribute("photo", generation.recipe().photo().address());
            generation.result().ifPresentOrElse(this::play, () -> waitWith(generation));
        }
        generation
                .result()
                .ifPresent(result ->
                        getElement().setAttribute("poster", result.poster().address()));
        playing = generation.result();
    }

    private void play(Generation.Result result) {
        getChildren().filter(Image.class::isInstance).toList().forEach(this::remove);
        getElement().setAttribute("video", result.video().address());
    }

    private void waitWith(Generation generation) {
        getChildren().filter(Image.class::isInstance).toList().forEach(this::remove);
        getElement().removeAttribute("video");
        Image photo = new Image(generation.recipe().photo().address(), text("gallery.photo"));
        photo.addClassName("viewer-waiting");
        add(photo);
    }

    /** What can be gone to from here; their posters are fetched in advance. */
    void between(Optional<GalleryItem> newerOne, Optional<GalleryItem> olderOne) {
        newer.setVisible(newerOne.isPresent());
        older.setVisible(olderOne.isPresent());
        ahead("newer-poster", newerOne);
        ahead("older-poster", olderOne);
    }

    private void ahead(String attribute, Optional<GalleryItem> item) {
        item.ifPresentOrElse(
                known -> getElement().setAttribute(attribute, known.poster().address()),
                () -> getElement().removeAttribute(attribute));
    }
}
