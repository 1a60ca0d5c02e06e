package app.animato.gallery.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.effect.Effect;
import app.animato.effect.ui.EffectWording;
import app.animato.gallery.GalleryFilter;
import app.animato.gallery.WallItem;
import app.animato.generation.GenerationId;
import app.animato.shared.ui.ScriptModule;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;

/**
 * The wall in the browser: fetches by itself what is near the screen, and holds nothing of it here. Told of single videos
 * that come, change and go, it moves nothing else.
 */
@Tag("animato-wall")
class Wall extends Component {

    private static final TypeReference<List<String>> IDS = new TypeReference<>() {};

    Wall(Locale locale) {
        getElement().setAttribute("lang", locale.toLanguageTag());
        getElement()
                .setPropertyMap(
                        "names",
                        Arrays.stream(Effect.values()).collect(Collectors.toMap(Effect::value, EffectWording::name)));
        getElement()
                .setPropertyMap(
                        "texts",
                        Map.of(
                                "select", text("gallery.select"),
                                "favourite", text("gallery.is-favourite"),
                                "today", text("gallery.today"),
                                "yesterday", text("gallery.yesterday"),
                                "wall", text("gallery.wall"),
                                "lost", text("gallery.lost"),
                                "again", text("gallery.try-again")));
        ScriptModule.load(this, "wall.js");
    }

    /** What is looked for; the wall begins anew, or where it was left when it comes back from one of its videos. */
    void show(GalleryFilter filter) {
        getElement()
                .setAttribute(
                        "query", QueryParameters.simple(filter.parameters()).getQueryString());
    }

    void put(WallItem item) {
        getElement().callJsFunction("put", item);
    }

    void drop(GenerationId id) {
        getElement().callJsFunction("drop", id.toString());
    }

    void clearSelection() {
        getElement().callJsFunction("clearSelection");
    }

    /** Told of everything that is selected whenever that changes. */
    void onSelected(Consumer<List<GenerationId>> listener) {
        listen("wall-selected", listener);
    }

    /** Told of what is to go into the trash. */
    void onTrash(Consumer<List<GenerationId>> listener) {
        listen("wall-trash", listener);
    }

    /** Told of what is to change its being a favourite. */
    void onFavourite(Consumer<List<GenerationId>> listener) {
        listen("wall-favourite", listener);
    }

    private void listen(String event, Consumer<List<GenerationId>> listener) {
        getElement()
                .addEventListener(event, told -> listener.accept(ids(told.getEventDetail(IDS))))
                .addEventDetail();
    }

    private static List<GenerationId> ids(List<String> texts) {
        return texts.stream().map(GenerationId::parse).flatMap(Optional::stream).toList();
    }
}
