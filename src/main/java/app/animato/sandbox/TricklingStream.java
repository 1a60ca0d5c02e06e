package app.animato.sandbox;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets bytes through at a given pace, ten portions a second. */
final class TricklingStream extends OutputStream {

    private static final int PORTIONS = 10;

    private final OutputStream out;
    private final int portion;
    private final CountDownLatch closing;

    /** Bytes that may still pass before the next pause, however small the pieces they come in. */
    private int left;

    TricklingStream(OutputStream out, int bytesPerSecond, CountDownLatch closing) {
        this.out = out;
        this.portion = Math.max(1, bytesPerSecond / PORTIONS);
        this.left = portion;
        this.closing = closing;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int sent = 0;
        while (sent < length) {
            int size = Math.min(left, length - sent);
            out.write(bytes, offset + sent, size);
            sent += size;
            left -= size;
            if (left == 0) {
                out.flush();
                pause();
                left = portion;
            }
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    private void pause() throws IOException {
        try {
            if (closing.await(1000 / PORTIONS, TimeUnit.MILLISECONDS)) {
                throw new IOException("The sandbox is closing");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
