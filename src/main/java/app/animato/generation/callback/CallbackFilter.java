package app.animato.generation.callback;

import app.animato.generation.attempt.CallbackAddress;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * {@code POST /callback/<token>}: needs no account, has no session, and is answered before anything is done about it.
 * Stands before the doors of the house and opens for tokens that are expected, and for nothing else: any other address
 * goes the way of all unknown addresses, so that a wrong token cannot be told from a missing page.
 */
@Component
class CallbackFilter extends OncePerRequestFilter implements Ordered {

    private static final Logger log = LoggerFactory.getLogger(CallbackFilter.class);

    private static final long READING_TIME = Duration.ofSeconds(3).toMillis();

    private final Callbacks callbacks;

    CallbackFilter(Callbacks callbacks) {
        this.callbacks = callbacks;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 100;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> token = token(request).filter(named -> callbacks.expects(named, request.getRemoteAddr()));
        if (token.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentLength(0);
        response.flushBuffer();
        AsyncContext exchange = request.startAsync(request, response);
        exchange.setTimeout(READING_TIME);
        CallbackBody.read(exchange, body -> take(token.get(), body));
    }

    private static Optional<String> token(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return request.getMethod().equals("POST") && path.startsWith(CallbackAddress.PATH)
                ? CallbackAddress.tokenIn(path).filter(token -> path.equals(CallbackAddress.PATH + token))
                : Optional.empty();
    }

    private void take(String token, byte[] body) {
        try {
            callbacks.called(token, body);
        } catch (RuntimeException mishap) {
            log.warn("A callback could not be followed; its generation is looked at all the same", mishap);
        }
    }
}
