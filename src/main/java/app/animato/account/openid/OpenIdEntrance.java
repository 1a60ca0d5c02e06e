package app.animato.account.openid;

import app.animato.shared.Allowances;
import app.animato.shared.LinkAddress;
import app.animato.shared.Sender;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Sends people to the OpenID provider. What was asked is kept in the session until they come back with the answer, and once. */
@Component
public class OpenIdEntrance {

    /** Where the way to the provider begins, below the application's root. */
    public static final String START = "/sign-in/openid";

    /** Where the provider sends people back to; it has to know this address. */
    static final String BACK = "/sign-in/openid/back";

    /** No one place keeps us busy with asking the provider about codes that are none. */
    private static final int TRIES = 60;

    private static final Duration RENEWED = Duration.ofMinutes(10);
    private static final Duration LIFE = Duration.ofMinutes(15);
    private static final String ASKED = OpenIdEntrance.class.getName();

    private final OpenIdProvider provider;
    private final LinkAddress address;
    private final Allowances<Sender> senders;
    private final Clock clock;

    private record Asked(OpenIdErrand errand, OAuth2AuthorizationRequest request, Instant at) {}

    /** @param person who the provider says that they are */
    record Answered(OpenIdErrand errand, OpenIdPerson person) {}

    OpenIdEntrance(OpenIdProvider provider, LinkAddress address, Clock clock) {
        this.provider = provider;
        this.address = address;
        this.senders = new Allowances<>(TRIES, RENEWED, clock);
        this.clock = clock;
    }

    /** What people call the provider; empty where there is none. */
    public Optional<String> name() {
        return provider.name();
    }

    /**
     * The address to send them to; whatever was asked in this session before is over.
     *
     * @throws OpenIdException when the provider is away
     */
    String send(HttpServletRequest request, OpenIdErrand errand) {
        DefaultOAuth2AuthorizationRequestResolver resolver =
                new DefaultOAuth2AuthorizationRequestResolver(id -> provider.client());
        resolver.setAuthorizationRequestCustomizer(asked -> {
            if (address.isPublic()) {
                asked.redirectUri(address.root("") + BACK);
            }
            if (errand.purpose() == OpenIdErrand.Purpose.PROVE) {
                asked.additionalParameters(parameters -> {
                    parameters.put("prompt", "login");
                    parameters.put("max_age", "0");
                });
            }
        });
        OAuth2AuthorizationRequest asked = Optional.ofNullable(resolver.resolve(request, "openid"))
                .orElseThrow(() -> new OpenIdException(OpenIdRefusal.AWAY));
        request.getSession().setAttribute(ASKED, new Asked(errand, asked, clock.instant()));
        return asked.getAuthorizationRequestUri();
    }

    /** What the browser is on its way for; nothing is used up by looking. */
    Optional<OpenIdErrand.Purpose> purpose(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .flatMap(OpenIdEntrance::asked)
                .map(asked -> asked.errand().purpose());
    }

    /**
     * What came back, which is over with this.
     *
     * @throws OpenIdException when nothing was asked here and now, or it is no answer to it
     */
    Answered receive(HttpServletRequest request) {
        Asked asked = take(request)
                .filter(each -> each.at().plus(LIFE).isAfter(clock.instant()))
                .orElseThrow(() -> new OpenIdException(OpenIdRefusal.OVER));
        String code = Optional.ofNullable(request.getParameter("code"))
                .filter(given -> Optional.ofNullable(request.getParameter("iss"))
                        .orElse(provider.issuer())
                        .equals(provider.issuer()))
                .orElseThrow(() -> new OpenIdException(OpenIdRefusal.NOT_PROVEN));
        return new Answered(asked.errand(), identify(asked.request(), code, Sender.of(request.getRemoteAddr())));
    }

    private OpenIdPerson identify(OAuth2AuthorizationRequest asked, String code, Sender sender) {
        if (!senders.take(sender)) {
            throw new OpenIdException(OpenIdRefusal.TOO_MANY);
        }
        OpenIdPerson person = provider.identify(asked, code);
        senders.giveBack(sender);
        return person;
    }

    /** Another site that sends a browser here knows nothing of the state, and spoils nothing. */
    private static Optional<Asked> take(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).flatMap(session -> {
            synchronized (WebUtils.getSessionMutex(session)) {
                Optional<Asked> asked = asked(session)
                        .filter(each -> request.getParameter("state") != null)
                        .filter(each -> Objects.equals(each.request().getState(), request.getParameter("state")));
                asked.ifPresent(each -> session.removeAttribute(ASKED));
                return asked;
            }
        });
    }

    private static Optional<Asked> asked(HttpSession session) {
        return Optional.ofNullable(session.getAttribute(ASKED)).map(Asked.class::cast);
    }
}
