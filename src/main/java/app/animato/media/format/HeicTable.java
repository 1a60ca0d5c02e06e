package app.animato.media.format;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads a box of numbers from its beginning to its end; past that it throws a {@link RuntimeException}. */
final class HeicTable {

    private final ByteBuffer bytes;
    private final int version;
    private final int flags;

    private HeicTable(ByteBuffer bytes, int head) {
        this.bytes = bytes;
        this.version = head >>> 24;
        this.flags = head & 0xFFFFFF;
    }

    /** A box that begins with a version and flags, as most do. */
    static HeicTable of(Mp4Box box) {
        var bytes = box.content().duplicate();
        return new HeicTable(bytes, bytes.getInt());
    }

    /** A box without them. */
    static HeicTable plain(Mp4Box box) {
        return plain(box.content());
    }

    static HeicTable plain(ByteBuffer content) {
        return new HeicTable(content.duplicate(), 0);
    }

    int version() {
        return version;
    }

    int flags() {
        return flags;
    }

    /** The next number, of 0 to 8 bytes. */
    long number(int size) {
        long number = 0;
        for (int i = 0; i < size; i++) {
            number = number << 8 | Byte.toUnsignedLong(bytes.get());
        }
        return number;
    }

    String text(int length) {
        return new String(take(length), StandardCharsets.ISO_8859_1);
    }

    byte[] take(int length) {
        // Looked at before room is made for it.
        var taken = new byte[bytes.slice(bytes.position(), length).remaining()];
        bytes.get(taken);
        return taken;
    }

    ByteBuffer rest() {
        return bytes.slice();
    }
}
