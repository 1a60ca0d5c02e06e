package app.animato.media.format;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A part of an MP4 file's index. Reading past its end throws {@link IndexOutOfBoundsException}. */
record Mp4Box(String type, ByteBuffer content) {

    static String type(ByteBuffer bytes, int at) {
        byte[] name = new byte[4];
        bytes.get(at, name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }

    List<Mp4Box> children() {
        return children(content, 0);
    }

    Optional<Mp4Box> child(String wanted) {
        return children().stream().filter(box -> box.type().equals(wanted)).findFirst();
    }

    Optional<Mp4Box> descendant(String... path) {
        Optional<Mp4Box> found = Optional.of(this);
        for (String step : path) {
            found = found.flatMap(box -> box.child(step));
        }
        return found;
    }

    static List<Mp4Box> children(ByteBuffer bytes, int start) {
        List<Mp4Box> boxes = new ArrayList<>();
        int at = start;
        while (at < bytes.limit()) {
            int length = bytes.getInt(at);
            if (length < 8 || length > bytes.limit() - at) {
                throw new IndexOutOfBoundsException("A box that is larger than what it lies in");
            }
            boxes.add(new Mp4Box(type(bytes, at + 4), bytes.slice(at + 8, length - 8)));
            at += length;
        }
        return boxes;
    }
}
