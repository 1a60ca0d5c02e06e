package app.animato.media.ui;

import static app.animato.shared.ui.Texts.text;

import java.util.Locale;

/** What a crop may look like; its ratio is of width to height. */
enum CropShape {
    FREE("free"),
    SQUARE("1:1"),
    PORTRAIT("3:4"),
    TALL("9:16");

    private final String ratio;

    CropShape(String ratio) {
        this.ratio = ratio;
    }

    String ratio() {
        return ratio;
    }

    String label() {
        return text("photo.crop." + name().toLowerCase(Locale.ROOT));
    }
}
