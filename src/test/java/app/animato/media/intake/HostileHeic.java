package app.animato.media.intake;

import static app.animato.media.format.TestPhotos.ascii;
import static app.animato.media.format.TestPhotos.joined;
import static app.animato.media.format.TestPhotos.slice;

import app.animato.media.format.TestHeic;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** HEIC files written box by box, whose lists say whatever is wanted. */
final class HostileHeic {

    private static final byte[] GRID = TestHeic.bytes(TestHeic.GRID);
    private static final byte[] DESCRIPTION = content("hvcC");

    private HostileHeic() {}

    /** A picture of so many tiles, all of them one and the same piece of so many bytes. */
    static byte[] oneTileManyTimes(int columns, int rows, int tile, int bytes) {
        var pixels = joined(number(bytes - 4, 4), new byte[] {0x26, 1}, new byte[bytes - 6]);
        return of(columns, rows, tile, pixels, description(DESCRIPTION), extents(1));
    }

    /** The same, of a piece that is thousands of units without a pixel, and one with. */
    static byte[] tileOfManyUnits(int columns, int rows, int units) {
        var pixels = new ByteArrayOutputStream();
        for (int i = 0; i < units; i++) {
            pixels.writeBytes(new byte[] {0, 0, 0, 2, 0x4E, 1});
        }
        pixels.writeBytes(new byte[] {0, 0, 0, 2, 0x26, 1});
        return of(columns, rows, 64, pixels.toByteArray(), description(DESCRIPTION), extents(1));
    }

    /** The same, with a description of so many bytes for each tile. */
    static byte[] largeDescription(int columns, int rows, int bytes) {
        var large = ByteBuffer.allocate(23 + 5 + bytes);
        large.put(slice(DESCRIPTION, 0, 22)).put((byte) 1);
        large.put((byte) 32).putShort((short) 1).putShort((short) bytes);
        return of(columns, rows, 64, new byte[] {0, 0, 0, 2, 0x26, 1}, description(large.array()), extents(1));
    }

    /** Tens of thousands of facts about a picture of tens of thousands of tiles. */
    static byte[] manyFacts(int columns, int rows, int facts) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(description(DESCRIPTION));
        for (int i = 0; i < facts; i++) {
            all.writeBytes(box("free"));
        }
        return of(columns, rows, 16, new byte[] {0, 0, 0, 2, 0x26, 1}, all.toByteArray(), extents(1));
    }

    /** A list of places that takes no room, and hours to be read to its end. */
    static byte[] endlessPlaces() {
        var places = new ByteArrayOutputStream();
        places.writeBytes(new byte[] {0, 0, 0, 0, 0, 0});
        places.writeBytes(number(60_000, 2));
        for (int i = 0; i < 60_000; i++) {
            places.writeBytes(number(i, 2));
            places.writeBytes(new byte[] {0, 0, (byte) 0xFF, (byte) 0xFF});
        }
        return of(1, 1, 64, new byte[] {0, 0, 0, 2, 0x26, 1}, description(DESCRIPTION), places.toByteArray());
    }

    /** Boxes in boxes. */
    static byte[] nested(int depth) {
        var all = new ByteArrayOutputStream();
        for (int i = 0; i < depth; i++) {
            all.writeBytes(number(8L * (depth - i), 4));
            all.writeBytes(ascii("iprp"));
        }
        return joined(slice(GRID, 0, 24), box("meta", new byte[4], all.toByteArray()));
    }

    private static byte[] of(int columns, int rows, int tile, byte[] pixels, byte[] facts, byte[] places) {
        int width = columns * tile;
        int height = rows * tile;
        var grid =
                joined(new byte[] {0, 1, (byte) (rows - 1), (byte) (columns - 1)}, number(width, 4), number(height, 4));
        var size = box("ispe", new byte[4], number(tile, 4), number(tile, 4));
        var references = new ByteArrayOutputStream();
        references.writeBytes(number(1, 2));
        references.writeBytes(number((long) columns * rows, 2));
        for (int i = 0; i < columns * rows; i++) {
            references.writeBytes(number(2, 2));
        }
        var meta = box(
                "meta",
                new byte[4],
                box("pitm", new byte[4], number(1, 2)),
                box("iinf", new byte[4], number(2, 2), item(1, "grid"), item(2, "hvc1")),
                box("iref", new byte[4], box("dimg", references.toByteArray())),
                box("iprp", box("ipco", size, facts), box("ipma", new byte[4], number(1, 4), number(2, 2), new byte[] {
                    2, 1, 2
                })),
                box("idat", grid),
                box("iloc", places));
        int start = 24 + meta.length + 8;
        return joined(slice(GRID, 0, 24), placed(meta, start, pixels.length), box("mdat", pixels));
    }

    /** Item 1 in the list itself, item 2 in so many pieces where {@link #placed} will put it. */
    private static byte[] extents(int count) {
        return joined(
                new byte[] {1, 0, 0, 0, 0x44, 0, 0, 2},
                new byte[] {0, 1, 0, 1, 0, 0, 0, 1},
                number(0, 4),
                number(12, 4),
                new byte[] {0, 2, 0, 0, 0, 0},
                number(count, 2),
                ascii("HERE"),
                ascii("LONG"));
    }

    private static byte[] placed(byte[] meta, int start, int length) {
        int here = TestHeic.find(meta, "HERELONG");
        if (here >= 0) {
            ByteBuffer.wrap(meta, here, 8).putInt(start).putInt(length);
        }
        return meta;
    }

    private static byte[] item(int id, String type) {
        return box("infe", new byte[] {2, 0, 0, 0}, number(id, 2), new byte[2], ascii(type), new byte[1]);
    }

    private static byte[] description(byte[] content) {
        return box("hvcC", content);
    }

    private static byte[] content(String type) {
        int at = TestHeic.find(GRID, type);
        return slice(GRID, at + 4, at - 4 + ByteBuffer.wrap(GRID).getInt(at - 4));
    }

    private static byte[] box(String type, byte[]... contents) {
        var content = joined(contents);
        return joined(number(8 + content.length, 4), ascii(type), content);
    }

    private static byte[] number(long number, int size) {
        return slice(ByteBuffer.allocate(8).putLong(number).array(), 8 - size, 8);
    }
}
