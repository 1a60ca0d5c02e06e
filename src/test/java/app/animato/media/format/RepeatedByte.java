package app.animato.media.format;

import java.io.InputStream;
import java.util.Arrays;

/** A long stream that takes no room, and counts what was read of it. */
public final class RepeatedByte extends InputStream {

    private final int value;
    private final long length;
    private long read;

    public RepeatedByte(int value, long length) {
        this.value = value;
        this.length = length;
    }

    public long countRead() {
        return read;
    }

    @Override
    public int read() {
        return read < length ? advance() : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int count) {
        int given = (int) Math.min(length - read, count);
        Arrays.fill(bytes, from, from + given, (byte) value);
        read += given;
        return given == 0 ? -1 : given;
    }

    private int advance() {
        read++;
        return value;
    }
}
