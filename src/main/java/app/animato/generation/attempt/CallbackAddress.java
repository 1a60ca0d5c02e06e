package app.animato.generation.attempt;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where the provider calls back: below the public address, or on this machine when the provider runs here. */
@EnableConfigurationProperties(CallbackSettings.class)
@Component
public class CallbackAddress {

    public static final String PATH = "/callback/";

    private static final Pattern OURS = Pattern.compile(".*" + PATH + "([A-Za-z0-9_-]{43})");

    private final AtomicReference<Optional<String>> base;
    private final boolean local;

    CallbackAddress(CallbackSettings settings) {
        this.local = settings.localCallback();
        this.base = new AtomicReference<>(
                Optional.of(settings.publicUrl()).filter(address -> !address.isEmpty() && !local));
    }

    /** Only a server that listens knows its port. */
    @EventListener
    void listening(ServletWebServerInitializedEvent started) {
        boolean main = started.getApplicationContext().getServerNamespace() == null;
        if (local && main) {
            String context = Optional.ofNullable(started.getApplicationContext().getServletContext())
                    .map(servlets -> servlets.getContextPath())
                    .orElse("");
            base.set(Optional.of("http://127.0.0.1:" + started.getWebServer().getPort() + context));
        }
    }

    /** Empty when the provider could not reach us. */
    Optional<URI> of(String token) {
        return base.get().map(address -> URI.create(address + PATH + token));
    }

    /** The token in an address that has the shape of ours, whatever host it names: hosts change, tokens don't. */
    static Optional<String> tokenIn(URI address) {
        return Optional.ofNullable(address.getRawPath()).flatMap(CallbackAddress::tokenIn);
    }

    public static Optional<String> tokenIn(String path) {
        Matcher matcher = OURS.matcher(path);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
