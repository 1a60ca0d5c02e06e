package app.animato.media.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.shared.ui.ClientFiles;
import app.animato.shared.ui.Glyph;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;

/** The ways to a photo other than by file, and what can be done with the one that is chosen. */
class PhotoTools extends Div {

    private final Button edit;
    private final Button sample = new Button(text("photo.sample"));

    PhotoTools(Command edit, Command own, Command address, Command trySample) {
        this.edit = tool(Glyph.CROP, text("photo.edit"), edit);
        this.edit.setVisible(false);
        Image portrait = new Image(ClientFiles.address("sample/portrait.jpg"), "");
        portrait.addClassName("photo-sample-picture");
        portrait.getElement().setAttribute("loading", "lazy");
        sample.setIcon(portrait);
        sample.addThemeVariants(ButtonVariant.TERTIARY);
        sample.addClassName("photo-sample");
        sample.addClickListener(click -> trySample.execute());
        Div row = new Div(
                this.edit,
                tool(Glyph.PHOTOS, text("photo.own"), own),
                camera(),
                tool(Glyph.LINK, text("photo.address"), address));
        row.addClassName("photo-row");
        addClassName("photo-tools");
        add(row, sample);
    }

    void setChosen(boolean chosen) {
        edit.setVisible(chosen);
        sample.setVisible(!chosen);
    }

    private static Button tool(Glyph icon, String name, Command action) {
        Button tool = new Button(name, icon.create(), click -> action.execute());
        tool.addThemeVariants(ButtonVariant.TERTIARY);
        tool.addClassName("photo-tool");
        return tool;
    }

    private static NativeLabel camera() {
        NativeLabel camera = new NativeLabel();
        camera.addClassNames("photo-tool", "photo-camera");
        camera.add(
                new FileInput(text("photo.camera")).withCamera(),
                Glyph.CAMERA.create(),
                new Span(text("photo.camera")));
        return camera;
    }
}
