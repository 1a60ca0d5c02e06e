package app.animato.shared.ui;

import com.vaadin.flow.component.icon.SvgIcon;
import java.util.Locale;

/**
 * Our icons, all drawn with one pen, in the colour of the text beside them; they say nothing to those who listen. They are
 * the symbols of {@code frontend/icons/glyphs.svg}, which a browser fetches once.
 */
public enum Glyph {
    ADMIN,
    AGAIN,
    BACK,
    BROKEN,
    CALENDAR,
    CAMERA,
    CLOSE,
    COLUMNS,
    CROP,
    DICE,
    DOWN,
    DOWNLOAD,
    EXPORT,
    FILM,
    GALLERY,
    GENERATE,
    GLOBE,
    HEART,
    HEART_FULL,
    HISTORY,
    LINK,
    LIST,
    LOST,
    MORE,
    NEWER,
    OLDER,
    PHOTO,
    PHOTOS,
    SEARCH,
    SHARE,
    STUDIO,
    TRASH,
    TURN_LEFT,
    TURN_RIGHT,
    UP;

    private static final String FILE = "icons/glyphs.svg";

    /** The name of its symbol. */
    public String symbol() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The one with that symbol.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Glyph of(String symbol) {
        return valueOf(symbol.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** A new one to be put on a page. */
    public SvgIcon create() {
        SvgIcon icon = new SvgIcon(ClientFiles.address(FILE), symbol());
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
