package app.animato.account.openid;

import app.animato.account.AccountId;
import app.animato.account.door.AccountAuthentication;
import app.animato.account.door.Admission;
import app.animato.account.door.SignInDoor;
import app.animato.account.openid.OpenIdEntrance.Answered;
import app.animato.account.openid.OpenIdErrand.Purpose;
import app.animato.account.signin.RememberedSignIns;
import app.animato.audit.AuditKind;
import app.animato.shared.Moments;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** Signs people in by the OpenID provider's word: into the account that is linked there, and else into a new one. */
@Component
public class OpenIdCheck {

    private static final RequestMatcher BACK =
            PathPatternRequestMatcher.pathPattern(HttpMethod.GET, OpenIdEntrance.BACK);

    private final OpenIdEntrance entrance;
    private final OpenIdRows rows;
    private final OpenIdNewcomers newcomers;
    private final Admission admission;
    private final Clock clock;

    OpenIdCheck(OpenIdEntrance entrance, OpenIdRows rows, OpenIdNewcomers newcomers, Admission admission, Clock clock) {
        this.entrance = entrance;
        this.rows = rows;
        this.newcomers = newcomers;
        this.admission = admission;
        this.clock = clock;
    }

    public SignInDoor door() {
        return new SignInDoor(
                request -> BACK.matches(request)
                        && entrance.name().isPresent()
                        && entrance.purpose(request)
                                .filter(purpose -> purpose != Purpose.SIGN_IN)
                                .isEmpty(),
                this::check,
                "openid=" + OpenIdRefusal.NOT_PROVEN.word());
    }

    private AccountAuthentication check(HttpServletRequest request) {
        Answered answered = entrance.receive(request);
        OpenIdPerson person = answered.person();
        AccountId account =
                rows.find(person).orElseGet(() -> newcomers.admit(person, answered.errand(), request.getRemoteAddr()));
        AccountAuthentication authentication = admission.admit(account, AuditKind.SIGNED_IN_BY_OPENID);
        rows.use(person, Moments.now(clock));
        if (answered.errand().remember()) {
            RememberedSignIns.wish(request);
        }
        return authentication;
    }
}
