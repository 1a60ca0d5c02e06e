package app.animato.sandbox;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

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
            chain.doFilter(
                    request,
                    new Rerouted(response, out -> new TricklingStream(out, bytesPerSecond, mishaps.closing())));
        } else if (fault.get() instanceof Fault.Held(CountDownLatch letGo)) {
            mishaps.hold(letGo);
            chain.doFilter(request, response);
        } else if (fault.get() instanceof Fault.HalfBody) {
            chain.doFilter(request, new Rerouted(response, out -> new BreakingStream(out, request)));
        } else if (!mishaps.before(fault.get(), request, response)) {
            mishaps.after(fault.get(), new Answer(200, "not a film at all"), request, response);
        }
    }
}
