package app.animato.account;

import app.animato.shared.SecretToken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.web.util.WebUtils;

/**
 * Who is signed in where. A sign-in is a row; a session without its row ends, here at once, and on other nodes of the same
 * installation with their next sweep.
 */
@Service
class SignIns {

    /** What is looked at again and again is not written down each time. */
    private static final Duration SEEN_ANEW = Duration.ofMinutes(1);

    private static final String SEEN = SignIns.class.getName() + ".seen";
    private static final String REMEMBERED = SignIns.class.getName() + ".remembered";

    private final SignInRows rows;
    private final LiveSessions live;
    private final SignInSettings settings;
    private final Clock clock;

    SignIns(SignInRows rows, LiveSessions live, SignInSettings settings, Clock clock) {
        this.rows = rows;
        this.live = live;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The sign-in of a session, which begins with it unless it was begun before; whoever was signed in with it until now is
     * signed out. Empty when the account has been closed or changed since the password was looked at.
     */
    Optional<SignInId> of(HttpServletRequest request, HttpSession session, Account account) {
        synchronized (WebUtils.getSessionMutex(session)) {
            boolean another = live.account(session)
                    .filter(known -> !known.equals(account.id()))
                    .isPresent();
            if (another) {
                signOut(session);
            }
            return live.signIn(session).filter(present -> !another).or(() -> {
                Optional<SignInId> id = request.getAttribute(REMEMBERED) instanceof SignInId remembered
                        ? Optional.of(remembered)
                        : begin(account, Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)));
                id.ifPresent(begun -> live.join(begun, account.id(), session));
                return id;
            });
        }
    }

    private Optional<SignInId> begin(Account account, Optional<String> userAgent) {
        Instant now = Moments.now(clock);
        Device device = Device.of(userAgent.orElse(""));
        SignIn signIn = new SignIn(SignInId.create(), account.id(), device, now, now, false);
        if (!rows.add(signIn, account.role())) {
            return Optional.empty();
        }
        rows.see(signIn.id(), now);
        return Optional.of(signIn.id());
    }

    /** Lets it outlive its session; the secret for the browser's cookie is told this once. */
    SecretToken remember(SignInId id) {
        SecretToken token = SecretToken.create();
        rows.remember(id, token.hash());
        return token;
    }

    /** Whoever brings the secret of a sign-in that is not over goes on with it in the session of the request. */
    Optional<SignIn> recognise(SecretToken token, HttpServletRequest request) {
        Optional<SignIn> known = rows.findRemembered(token.hash()).filter(signIn -> !isOver(signIn));
        known.ifPresent(signIn -> request.setAttribute(REMEMBERED, signIn.id()));
        return known;
    }

    private boolean isOver(SignIn signIn) {
        Instant now = clock.instant();
        Duration idle = signIn.remembered() ? settings.rememberedIdle() : settings.idle();
        return !signIn.createdAt().plus(settings.longest()).isAfter(now)
                || !signIn.seenAt().plus(idle).isAfter(now);
    }

    /** Its person does something. */
    void see(SignInId id, HttpSession session) {
        Instant now = Moments.now(clock);
        if (!(session.getAttribute(SEEN) instanceof Instant before)
                || before.plus(SEEN_ANEW).isBefore(now)) {
            session.setAttribute(SEEN, now);
            rows.see(id, now);
        }
    }

    Optional<SignInId> of(HttpSession session) {
        return live.signIn(session);
    }

    List<SignIn> list(AccountId account) {
        return rows.list(account).stream().filter(signIn -> !isOver(signIn)).toList();
    }

    /** Its person leaves; the session is about to end by itself. */
    void signOut(HttpSession session) {
        of(session).ifPresent(id -> rows.remove(Set.of(id)));
    }

    void end(Set<SignInId> ids) {
        rows.remove(ids);
        live.end(ids);
    }

    /** All of an account but one. */
    void endOthers(AccountId account, Optional<SignInId> kept) {
        Set<SignInId> others = ids(account);
        kept.ifPresent(others::remove);
        end(others);
    }

    void endAll(AccountId account) {
        endOthers(account, Optional.empty());
    }

    /** Its sessions begin anew with what the account may do now; browsers that stay signed in do so. */
    void renew(AccountId account) {
        live.end(ids(account));
    }

    private Set<SignInId> ids(AccountId account) {
        Set<SignInId> ids = new HashSet<>();
        rows.list(account).forEach(signIn -> ids.add(signIn.id()));
        return ids;
    }

    /** Ends what was left alone for too long or began too long ago, and what was ended elsewhere. */
    @Scheduled(fixedDelayString = "${animato.sign-in.sweep:PT15S}")
    void sweep() {
        Instant now = clock.instant();
        rows.removeOver(
                now.minus(settings.idle()), now.minus(settings.rememberedIdle()), now.minus(settings.longest()));
        Set<SignInId> gone = new HashSet<>(live.signIns());
        gone.removeAll(rows.present(gone));
        if (!gone.isEmpty()) {
            live.end(gone);
        }
    }
}
