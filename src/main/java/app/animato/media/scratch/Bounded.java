package app.animato.media.scratch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Copies a stream of unknown length. */
public final class Bounded {

    private Bounded() {}

    /** Returns false when there was more than the limit; then at most one byte more than that was read. */
    public static boolean copy(InputStream in, OutputStream out, long limit) throws IOException {
        var buffer = new byte[16 * 1024];
        long left = limit + 1;
        while (left > 0) {
            int count = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (count < 0) {
                return true;
            }
            out.write(buffer, 0, count);
            left -= count;
        }
        return false;
    }
}
