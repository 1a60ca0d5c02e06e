package app.animato.media.format;

import app.animato.media.format.Mosaic.Window;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a HEIF file says of how its picture is to be shown. */
final class HeicProperties {

    private static final int DISPLAY_P3 = 12;
    private static final String DISPLAY_P3_NAME =
            new String("Display P3".getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1);

    private HeicProperties() {}

    /** All turns and mirrorings together, in their order. */
    static Turn turn(List<Mp4Box> properties) {
        var turn = Turn.UPRIGHT;
        for (var property : properties) {
            turn = switch (property.type()) {
                case "irot" -> turn.then(turnOf(property.content().get(0) & 3));
                case "imir" -> turn.then((property.content().get(0) & 1) == 0 ? Turn.HALF_MIRRORED : Turn.MIRRORED);
                default -> turn;
            };
        }
        return turn;
    }

    private static Turn turnOf(int quartersAgainstTheClock) {
        return switch (quartersAgainstTheClock) {
            case 1 -> Turn.LEFT;
            case 2 -> Turn.HALF;
            case 3 -> Turn.RIGHT;
            default -> Turn.UPRIGHT;
        };
    }

    /** The part that is shown of a picture of this size; may lie outside of it when the file lies. */
    static Window window(List<Mp4Box> properties, int width, int height) {
        return properties.stream()
                .filter(property -> property.type().equals("clap"))
                .findFirst()
                .map(clap -> window(HeicTable.plain(clap), width, height))
                .orElse(new Window(0, 0, width, height));
    }

    private static Window window(HeicTable table, int width, int height) {
        int shownWidth = (int) fraction(table);
        int shownHeight = (int) fraction(table);
        double left = (width - shownWidth) / 2.0 + fraction(table);
        double top = (height - shownHeight) / 2.0 + fraction(table);
        return new Window((int) Math.floor(left), (int) Math.floor(top), shownWidth, shownHeight);
    }

    private static double fraction(HeicTable table) {
        int over = (int) table.number(4);
        long under = table.number(4);
        return (double) over / Math.max(1, under);
    }

    static boolean wideColours(List<Mp4Box> properties) {
        return properties.stream()
                .filter(property -> property.type().equals("colr"))
                .map(HeicTable::plain)
                .anyMatch(HeicProperties::isDisplayP3);
    }

    private static boolean isDisplayP3(HeicTable colours) {
        return switch (colours.text(4)) {
            case "nclx" -> colours.number(2) == DISPLAY_P3;
            case "prof", "rICC" ->
                StandardCharsets.ISO_8859_1.decode(colours.rest()).toString().contains(DISPLAY_P3_NAME);
            default -> false;
        };
    }
}
