package app.animato.media.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.media.intake.Cut;
import app.animato.media.library.CutPhoto;
import app.animato.shared.ui.ScriptModule;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.Optional;
import java.util.regex.Pattern;

/** A photo under a frame that can be moved and drawn larger or smaller; the browser does it, this knows the outcome. */
@Tag("animato-photo-crop")
class PhotoCrop extends Component {

    private static final String CUT = "cut";

    /** Quarter turns, left, top, width, height. */
    private static final Pattern NUMBERS = Pattern.compile("([0-3]),(\\d{1,5}),(\\d{1,5}),(\\d{1,5}),(\\d{1,5})");

    private final CutPhoto photo;

    /**
     * Asks the browser for the photo.
     *
     * @param ready runs, more than once maybe, as soon as there is something to choose
     */
    PhotoCrop(CutPhoto photo, Runnable ready) {
        this.photo = photo;
        var cut = photo.cut();
        getElement()
                .setAttribute("src", photo.whole().photo().id().address())
                .setAttribute("turns", Integer.toString(cut.quarterTurns()))
                .setAttribute(
                        "start",
                        "%d,%d,%d,%d,%d"
                                .formatted(cut.quarterTurns(), cut.left(), cut.top(), cut.width(), cut.height()))
                .setAttribute("least", Integer.toString(Cut.LEAST_SIDE))
                .setAttribute("name-picture", text("photo.crop.picture"))
                .setAttribute("name-move", text("photo.crop.move"))
                .setAttribute("name-left-top", text("photo.crop.left-top"))
                .setAttribute("name-right-top", text("photo.crop.right-top"))
                .setAttribute("name-right-bottom", text("photo.crop.right-bottom"))
                .setAttribute("name-left-bottom", text("photo.crop.left-bottom"))
                .setAttribute("name-lost", text("photo.crop.lost"))
                .setAttribute("name-again", text("photo.crop.again"))
                .setAttribute("name-keys", text("photo.crop.keys"))
                .setAttribute("size-words", text("photo.crop.size", "{width}", "{height}", "{left}", "{top}"));
        getElement().addPropertyChangeListener(CUT, "cut-changed", moved -> ready.run());
        setShape(CropShape.FREE);
        ScriptModule.load(this, "photo-crop.js");
    }

    void setShape(CropShape shape) {
        getElement().setAttribute("ratio", shape.ratio());
    }

    /** Turns the photo and the frame with it, clockwise or, when negative, the other way. */
    void turn(int quarters) {
        int turns = Integer.parseInt(getElement().getAttribute("turns")) + quarters;
        getElement().setAttribute("turns", Integer.toString(Math.floorMod(turns, 4)));
    }

    /** As it is in the browser; as it was at first when nothing of sense came from there. */
    Cut cut() {
        var whole = photo.whole().photo();
        return Optional.of(NUMBERS.matcher(getElement().getProperty(CUT, "")))
                .filter(numbers -> numbers.matches())
                .map(numbers -> new Cut(
                        Integer.parseInt(numbers.group(1)),
                        Integer.parseInt(numbers.group(2)),
                        Integer.parseInt(numbers.group(3)),
                        Integer.parseInt(numbers.group(4)),
                        Integer.parseInt(numbers.group(5))))
                .filter(cut -> cut.fits(whole.width(), whole.height()))
                .orElse(photo.cut());
    }
}
