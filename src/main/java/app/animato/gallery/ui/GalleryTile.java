package app.animato.gallery.ui;

import app.animato.gallery.GalleryItem;
import app.animato.shared.ui.ScriptModule;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;

/** A poster on the wall that plays while it is looked at and leads to its generation. */
class GalleryTile extends Anchor {

    GalleryTile(GalleryItem item) {
        super("generation/" + item.id(), "");
        addClassName("tile");
        setAriaLabel(item.effect().label());
        Image poster = new Image(item.poster().address(), "");
        poster.getElement().setAttribute("loading", "lazy");
        HtmlComponent clip = new HtmlComponent("animato-clip");
        clip.getElement().setAttribute("video", item.video().address());
        ScriptModule.load(clip, "clip.js");
        Span name = new Span(item.effect().label());
        name.addClassName("tile-name");
        add(poster, clip, name);
    }
}
