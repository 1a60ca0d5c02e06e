package app.animato.media.format;

import app.animato.media.refusal.PhotoRefusal;
import app.animato.media.refusal.RefusedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Finds the one picture that a HEIC file is about, and the pieces it is stored in. Its other pictures (thumbnails,
 * depth, brightness for special screens), its film and its metadata are left out.
 */
final class HeicAnatomy {

    /** A phone's is a few thousand bytes. */
    private static final int MOST_INDEX = 1_000_000;

    private final FileBytes file;
    private final HeicIndex index;

    private HeicAnatomy(FileBytes file, HeicIndex index) {
        this.file = file;
        this.index = index;
    }

    static PhotoOutline read(Path photo) throws IOException {
        try (var channel = FileChannel.open(photo)) {
            var file = new FileBytes(channel);
            return new HeicAnatomy(file, new HeicIndex(meta(file))).outline();
        } catch (RuntimeException doesNotFitTogether) {
            throw damaged();
        }
    }

    private static ByteBuffer meta(FileBytes file) throws IOException {
        boolean film = false;
        for (long at = 0; at < file.size(); ) {
            var head = file.part(at, 8);
            long length = Integer.toUnsignedLong(head.getInt(0));
            int headLength = 8;
            if (length == 1) {
                length = file.part(at + 8, 8).getLong(0);
                headLength = 16;
            } else if (length == 0) {
                length = file.size() - at;
            }
            var type = Mp4Box.type(head, 4);
            if (length < headLength || length > file.size() - at) {
                throw damaged();
            }
            if (type.equals("meta")) {
                if (length > MOST_INDEX) {
                    throw damaged();
                }
                return file.part(at + headLength, (int) length - headLength);
            }
            film |= type.equals("moov");
            at += length;
        }
        throw film ? new RefusedException(PhotoRefusal.ANIMATED) : damaged();
    }

    private PhotoOutline outline() throws IOException {
        long primary = index.primary();
        var type = index.type(primary);
        return switch (type) {
            case "hvc1" -> outline(primary, size(primary), 1, 1, List.of(primary));
            case "grid" -> grid(primary);
            case "av01" -> throw new RefusedException(PhotoRefusal.AVIF);
            case "" -> throw damaged();
            default -> throw new RefusedException(PhotoRefusal.HEIC);
        };
    }

    private PhotoOutline grid(long primary) throws IOException {
        var table = HeicTable.plain(content(primary));
        table.number(1);
        boolean large = (table.number(1) & 1) == 1;
        int rows = (int) table.number(1) + 1;
        int columns = (int) table.number(1) + 1;
        int width = side(table.number(large ? 4 : 2));
        int height = side(table.number(large ? 4 : 2));
        var tiles = index.pieces(primary);
        if (tiles.size() != rows * columns) {
            throw damaged();
        }
        return outline(primary, new Size(width, height), columns, rows, tiles);
    }

    private PhotoOutline outline(long primary, Size shown, int columns, int rows, List<Long> tiles) throws IOException {
        var tile = size(tiles.getFirst());
        var properties = index.properties(primary);
        var mosaic = new Mosaic(
                columns,
                rows,
                tile.width(),
                tile.height(),
                HeicProperties.window(properties, shown.width(), shown.height()),
                HeicProperties.wideColours(properties)
                        || HeicProperties.wideColours(index.properties(tiles.getFirst())));
        if (!mosaic.isCovered()) {
            throw damaged();
        }
        // With room for the last row and column, which stick out.
        if (mosaic.pixels() > PhotoLimits.MAX_PIXELS / 4 * 5) {
            throw new RefusedException(PhotoRefusal.TOO_MANY_PIXELS);
        }
        var window = mosaic.window();
        return new PhotoOutline(
                window.width(),
                window.height(),
                false,
                HeicProperties.turn(properties),
                pieces(tiles, tile),
                Optional.of(mosaic));
    }

    private List<PhotoOutline.Part> pieces(List<Long> tiles, Size size) throws IOException {
        var pieces = new HevcPieces(file);
        for (long tile : tiles) {
            if (!index.type(tile).equals("hvc1")) {
                throw new RefusedException(PhotoRefusal.HEIC);
            }
            if (!size(tile).equals(size)) {
                throw damaged();
            }
            var place = index.place(tile).orElseThrow();
            if (place.inIndex() || !place.inOnePiece()) {
                throw new RefusedException(PhotoRefusal.HEIC);
            }
            pieces.add(place, property(tile, "hvcC"));
        }
        return pieces.parts();
    }

    private ByteBuffer content(long item) throws IOException {
        var place = index.place(item).orElseThrow();
        if (place.inIndex()) {
            return index.inside().orElseThrow().slice((int) place.from(), (int) place.length());
        }
        return file.part(place.from(), (int) Math.min(place.length(), MOST_INDEX));
    }

    private record Size(int width, int height) {}

    private Size size(long item) throws RefusedException {
        var table = HeicTable.of(property(item, "ispe"));
        return new Size(side(table.number(4)), side(table.number(4)));
    }

    private Mp4Box property(long item, String type) {
        return index.properties(item).stream()
                .filter(property -> property.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static int side(long pixels) throws RefusedException {
        if (pixels == 0) {
            throw damaged();
        }
        if (pixels > PhotoLimits.MAX_SIDE) {
            throw new RefusedException(PhotoRefusal.TOO_LONG_A_SIDE);
        }
        return (int) pixels;
    }

    private static RefusedException damaged() {
        return new RefusedException(PhotoRefusal.DAMAGED);
    }
}
