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

    TricklingStream(OutputStream out, int bytesPerSecond, CountDownLatch closing) {
        this.out = out;
        this.portion = Math.max(1, bytesPerSecond / PORTIONS);
        this.closing = closing;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        for (int sent = 0; sent < length; sent += portion) {
            out.write(bytes, offset + sent, Math.min(portion, length - sent));
            out.flush();
            pause();
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
