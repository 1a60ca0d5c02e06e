package app.animato.media.format;

import app.animato.media.format.PhotoOutline.Part;
import app.animato.media.format.PhotoOutline.Stretch;
import app.animato.media.refusal.PhotoRefusal;
import app.animato.media.refusal.RefusedException;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects what a decoder needs of a file. Neighbours become one part, and there is an end to the number of parts: a
 * file of 20 MB can be made of millions of empty pieces, and each would cost memory and a look at the disk.
 */
final class Essentials {

    /** Far more than any camera or program leaves between what is no picture. */
    static final int MOST = 10_000;

    private final List<Part> parts = new ArrayList<>();
    private long stretched;

    void add(Part part) throws RefusedException {
        if (part instanceof Stretch(long from, long length)) {
            stretched += length;
            if (!parts.isEmpty()
                    && parts.getLast() instanceof Stretch(long before, long until)
                    && before + until == from) {
                parts.removeLast();
                parts.add(new Stretch(before, until + length));
                return;
            }
        }
        if (parts.size() >= MOST) {
            throw new RefusedException(PhotoRefusal.DAMAGED);
        }
        parts.add(part);
    }

    /** How many bytes of the file are among them. */
    long stretched() {
        return stretched;
    }

    List<Part> parts() {
        return List.copyOf(parts);
    }
}
