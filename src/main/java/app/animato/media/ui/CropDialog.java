package app.animato.media.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.media.intake.Cut;
import app.animato.media.library.CutPhoto;
import app.animato.shared.ui.Glyph;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.Tooltip;
import java.util.function.Consumer;

/** Crops and turns a photo, always starting from the whole one. */
class CropDialog extends Dialog {

    CropDialog(CutPhoto photo, Consumer<Cut> use) {
        super(text("photo.crop.title"));
        Button done = new Button(text("photo.crop.use"));
        done.setEnabled(false);
        PhotoCrop crop = new PhotoCrop(photo, () -> done.setEnabled(true));
        RadioButtonGroup<CropShape> shape = new RadioButtonGroup<>(text("photo.crop.shape"));
        shape.setItems(CropShape.values());
        shape.setItemLabelGenerator(CropShape::label);
        shape.setValue(CropShape.FREE);
        shape.addValueChangeListener(chosen -> crop.setShape(chosen.getValue()));
        shape.addClassName("photo-crop-shape");
        Div turns = new Div(
                turn(Glyph.TURN_LEFT, text("photo.crop.turn-left"), crop, -1),
                turn(Glyph.TURN_RIGHT, text("photo.crop.turn-right"), crop, 1));
        turns.addClassName("photo-crop-turns");
        Div tools = new Div(shape, turns);
        tools.addClassName("photo-crop-tools");
        done.addClickListener(click -> {
            close();
            use.accept(crop.cut());
        });
        done.addThemeVariants(ButtonVariant.PRIMARY);
        addClassName("photo-crop-dialog");
        add(crop, tools);
        getFooter().add(new Button(text("photo.crop.cancel"), click -> close()), done);
    }

    private static Button turn(Glyph icon, String name, PhotoCrop crop, int quarters) {
        Button turn = new Button(icon.create(), click -> crop.turn(quarters));
        turn.setAriaLabel(name);
        turn.setTooltipText(name).setPosition(Tooltip.TooltipPosition.TOP);
        turn.addThemeVariants(ButtonVariant.TERTIARY);
        return turn;
    }
}
