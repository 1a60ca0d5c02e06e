package app.animato.media.format;

import app.animato.media.format.PhotoOutline.Insert;
import app.animato.media.format.PhotoOutline.Part;
import app.animato.media.format.PhotoOutline.Stretch;
import app.animato.media.refusal.PhotoRefusal;
import app.animato.media.refusal.RefusedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the compressed pictures of a HEIC one after the other, the way a bare stream of them is stored. Of each
 * picture only what holds pixels goes in, and of its description only how to read those: no messages, no unknown kinds.
 */
final class HevcPieces {

    private static final Insert START = Insert.of((byte) 0, (byte) 0, (byte) 0, (byte) 1);

    private static final int DESCRIPTION_HEAD = 21;
    private static final int FIRST_OF_WHOLE_PICTURES = 16;
    private static final int LAST_OF_WHOLE_PICTURES = 21;
    private static final int FIRST_DESCRIPTION = 32;
    private static final int LAST_DESCRIPTION = 34;

    /**
     * A picture of 40 megapixels that is cut into many slices has fewer. All that is looked at is counted, because a
     * file may name the same piece as often as it likes.
     */
    private static final int MOST_UNITS = 20_000;

    private final FileBytes file;
    private final List<Part> parts = new ArrayList<>();
    private int units;
    private long bytes;

    HevcPieces(FileBytes file) {
        this.file = file;
    }

    List<Part> parts() {
        return List.copyOf(parts);
    }

    /**
     * Adds one picture.
     *
     * @param description the content of its {@code hvcC}
     */
    void add(HeicPlace picture, Mp4Box description) throws IOException {
        if (picture.from() < 0 || picture.length() < 0 || picture.length() > file.size() - picture.from()) {
            throw new RefusedException(PhotoRefusal.DAMAGED);
        }
        var table = HeicTable.plain(description);
        table.take(DESCRIPTION_HEAD);
        int lengthSize = (int) (table.number(1) & 3) + 1;
        addDescription(table);
        boolean pixels = false;
        long at = picture.from();
        long end = picture.from() + picture.length();
        while (at < end) {
            count();
            var head = HeicTable.plain(file.part(at, lengthSize + 2));
            long length = head.number(lengthSize);
            int kind = (int) head.number(1) >> 1 & 0x3F;
            at += lengthSize;
            if (length < 2 || length > end - at) {
                throw new RefusedException(PhotoRefusal.DAMAGED);
            }
            if (kind >= FIRST_OF_WHOLE_PICTURES && kind <= LAST_OF_WHOLE_PICTURES) {
                put(new Stretch(at, length), length);
                pixels = true;
            }
            at += length;
        }
        if (!pixels) {
            throw new RefusedException(PhotoRefusal.DAMAGED);
        }
    }

    private void addDescription(HeicTable table) throws RefusedException {
        for (long arrays = table.number(1); arrays > 0; arrays--) {
            int kind = (int) table.number(1) & 0x3F;
            for (long left = table.number(2); left > 0; left--) {
                count();
                var unit = table.take((int) table.number(2));
                if (kind >= FIRST_DESCRIPTION && kind <= LAST_DESCRIPTION) {
                    put(Insert.of(unit), unit.length);
                }
            }
        }
    }

    private void count() throws RefusedException {
        if (++units > MOST_UNITS) {
            throw new RefusedException(PhotoRefusal.DAMAGED);
        }
    }

    private void put(Part part, long length) throws RefusedException {
        bytes += length;
        if (bytes > PhotoLimits.MAX_BYTES) {
            throw new RefusedException(PhotoRefusal.DAMAGED);
        }
        parts.add(START);
        parts.add(part);
    }
}
