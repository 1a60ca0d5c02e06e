package app.animato.media.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Reads a file from front to back in small steps and knows where it is; the end of the file is an exception. */
final class ByteFeed {

    private final InputStream in;
    private final byte[] buffer = new byte[16 * 1024];
    private int next;
    private int filled;
    private long bufferStart;

    ByteFeed(InputStream in) {
        this.in = in;
    }

    long position() {
        return bufferStart + next;
    }

    int u8() throws IOException {
        if (next == filled) {
            fill();
        }
        return buffer[next++] & 0xFF;
    }

    int u16() throws IOException {
        return (u8() << 8) | u8();
    }

    long u32() throws IOException {
        return ((long) u16() << 16) | u16();
    }

    int u16Little() throws IOException {
        return u8() | (u8() << 8);
    }

    int u24Little() throws IOException {
        return u16Little() | (u8() << 16);
    }

    long u32Little() throws IOException {
        return u16Little() | ((long) u16Little() << 16);
    }

    byte[] bytes(int length) throws IOException {
        var bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) u8();
        }
        return bytes;
    }

    void skip(long length) throws IOException {
        for (long left = length; left > 0; ) {
            if (next == filled) {
                fill();
            }
            int step = (int) Math.min(left, filled - next);
            next += step;
            left -= step;
        }
    }

    private void fill() throws IOException {
        bufferStart += filled;
        next = 0;
        filled = Math.max(in.read(buffer), 0);
        if (filled == 0) {
            throw new EOFException("The file ends too early");
        }
    }
}
