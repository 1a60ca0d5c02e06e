package app.animato.sandbox;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.UnaryOperator;

/** A response whose bytes take a detour. */
final class Rerouted extends HttpServletResponseWrapper {

    private final UnaryOperator<OutputStream> detour;

    Rerouted(HttpServletResponse response, UnaryOperator<OutputStream> detour) {
        super(response);
        this.detour = detour;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        ServletOutputStream real = super.getOutputStream();
        OutputStream way = detour.apply(real);
        return new ServletOutputStream() {
            @Override
            public boolean isReady() {
                return real.isReady();
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                real.setWriteListener(listener);
            }

            @Override
            public void write(int b) throws IOException {
                way.write(b);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                way.write(bytes, offset, length);
            }
        };
    }
}
