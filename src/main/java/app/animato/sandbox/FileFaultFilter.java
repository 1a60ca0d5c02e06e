package app.animato.sandbox;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Counts the fetched files and lets faults happen to them. */
final class FileFaultFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient Calls calls;
    private final transient Faults faults;
    private final transient Mishaps mishaps;

    FileFaultFilter(Calls calls, Faults faults, Mishaps mishaps) {
        this.calls = calls;
        this.faults = faults;
        this.mishaps = mishaps;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        calls.count(Endpoint.FILE);
        Optional<Fault> fault = faults.take(Endpoint.FILE);
        if (fault.isEmpty()) {
            chain.doFilter(request, response);
        } else if (fault.get() instanceof Fault.Slow(int bytesPerSecond)) {
            chain.doFilter(request, new Trickling(response, bytesPerSecond));
        } else if (!mishaps.before(fault.get(), request, response)) {
            mishaps.after(fault.get(), new Answer(200, "not a film at all"), request, response);
        }
    }

    private final class Trickling extends HttpServletResponseWrapper {

        private final int bytesPerSecond;

        Trickling(HttpServletResponse response, int bytesPerSecond) {
            super(response);
            this.bytesPerSecond = bytesPerSecond;
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            ServletOutputStream real = super.getOutputStream();
            OutputStream slow = new TricklingStream(real, bytesPerSecond, mishaps.closing());
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
                    slow.write(b);
                }

                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    slow.write(bytes, offset, length);
                }
            };
        }
    }
}
