package app.animato.sandbox;

import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.io.OutputStream;

/** Lets half of the first portion through, then cuts the connection. */
final class BreakingStream extends OutputStream {

    private final OutputStream out;
    private final ServletRequest request;

    BreakingStream(OutputStream out, ServletRequest request) {
        this.out = out;
        this.request = request;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length / 2);
        out.flush();
        Connections.cut(request);
        throw new IOException("Cut on demand");
    }
}
