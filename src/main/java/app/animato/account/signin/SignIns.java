package app.animato.account.signin;

import app.animato.account.AccountId;
import app.animato.account.Role;
import app.animato.account.roster.AccountPrincipal;
import app.animato.audit.AuditKind;
import app.animato.audit.AuditLog;
import app.animato.audit.Deed;
import app.animato.shared.Moments;
import app.animato.shared.SecretToken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.WebUtils;

/**
 * Who is signed in where. A sign-in is a row; a session without its row ends, here at once, and on other nodes of the same
 * installation with their next sweep.
 */
@Service
public class SignIns {

    private static final Logger log = LoggerFactory.getLogger(SignIns.class);

    /** What is looked at again and again is not written down each time. */
    private static final Duration SEEN_ANEW = Duration.ofMinutes(1);

    private static final String SEEN = SignIns.class.getName() + ".seen";
    private static final String REMEMBERED = SignIns.class.getName() + ".remembered";

    private final SignInRows rows;
    private final LiveSessions live;
    private final SignInSettings settings;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignIns(
            SignInRows rows,
            LiveSessions live,
            SignInSettings settings,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.live = live;
        this.settings = settings;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
        live.onLeft(this::left);
    }

    /**
     * The sign-in of a session, which begins with it unless it was begun before. Empty when the account has been closed or
     * changed since the password was looked at, or the session is somebody else's: their pages are open in it and would go
     * on showing what is theirs, so that nobody is signed in with it any more.
     */
    Optional<SignInId> of(HttpServletRequest request, HttpSession session, AccountPrincipal principal) {
        return of(request, session, principal, AuditKind.SIGNED_IN);
    }

    /** @param deed what it is called when it begins */
    Optional<SignInId> of(HttpServletRequest request, HttpSession session, AccountPrincipal principal, AuditKind deed) {
        synchronized (WebUtils.getSessionMutex(session)) {
            Optional<SignInId> another =
                    live.signInOfAnother(session, principal.account().id());
            another.ifPresent(theirs -> end(Set.of(theirs)));
            return another.isPresent()
                    ? Optional.empty()
                    : live.signIn(session).or(() -> enter(request, session, principal, deed));
        }
    }

    private Optional<SignInId> enter(
            HttpServletRequest request, HttpSession session, AccountPrincipal principal, AuditKind deed) {
        Optional<SignInId> id = request.getAttribute(REMEMBERED) instanceof SignInId remembered
                ? Optional.of(remembered)
                : begin(principal, Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)), deed);
        id.ifPresent(begun -> live.join(begun, principal.account(), session));
        return id.filter(begun -> stays(begun, principal));
    }

    private Optional<SignInId> begin(AccountPrincipal principal, Optional<String> userAgent, AuditKind deed) {
        Instant now = Moments.now(clock);
        Device device = Device.of(userAgent.orElse(""));
        AccountId account = principal.account().id();
        SignIn signIn = new SignIn(SignInId.create(), account, device, now, now, false);
        boolean begun = transaction.execute(running -> {
            boolean added = rows.add(signIn, principal);
            if (added) {
                rows.see(signIn.id(), now);
                audit.note(Deed.own(deed, account.value()));
            }
            return added;
        });
        return begun ? Optional.of(signIn.id()) : Optional.empty();
    }

    /**
     * Whoever ends all sign-ins of an account may have looked for them before this one was there, or for its sessions before
     * this one had joined. They had changed the account before, though, so that it is seen here at the latest.
     */
    private boolean stays(SignInId id, AccountPrincipal principal) {
        boolean stays = rows.isStill(id, principal);
        if (!stays) {
            rows.removeUnremembered(Set.of(id));
            live.end(Set.of(id));
        }
        return stays;
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

    /** Its person does something; returns whether they may. */
    boolean see(SignInId id, HttpSession session) {
        Instant now = Moments.now(clock);
        boolean seenLately = session.getAttribute(SEEN) instanceof Instant before
                && !before.plus(SEEN_ANEW).isBefore(now);
        if (seenLately) {
            return true;
        }
        session.setAttribute(SEEN, now);
        return rows.see(id, now);
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

    /** All of an account but the one that the request is made with. */
    public void endOthers(AccountId account, HttpServletRequest request) {
        Set<SignInId> others = ids(account);
        Optional.ofNullable(request.getSession(false)).flatMap(this::of).ifPresent(others::remove);
        end(others);
    }

    public void endAll(AccountId account) {
        end(ids(account));
    }

    /** Its sessions begin anew with what the account may do now; browsers that stay signed in do so. */
    public void renew(AccountId account) {
        renew(ids(account));
    }

    private void renew(Set<SignInId> ids) {
        rows.removeUnremembered(ids);
        live.end(ids);
    }

    /** Its last session is over: nobody can come back to it, unless its browser stays signed in. */
    private void left(SignInId id) {
        try {
            rows.removeUnremembered(Set.of(id));
        } catch (RuntimeException mishap) {
            log.debug("Sign-in {} stays until it is old enough to go", id, mishap);
        }
    }

    private Set<SignInId> ids(AccountId account) {
        Set<SignInId> ids = new HashSet<>();
        rows.list(account).forEach(signIn -> ids.add(signIn.id()));
        return ids;
    }

    /** Ends what was left alone for too long or began too long ago, and what was ended or changed elsewhere. */
    @Scheduled(fixedDelayString = "${animato.sign-in.sweep:PT15S}")
    void sweep() {
        Instant now = clock.instant();
        rows.removeOver(
                now.minus(settings.idle()), now.minus(settings.rememberedIdle()), now.minus(settings.longest()));
        Map<SignInId, Role> here = live.roles();
        Map<SignInId, Role> known = rows.roles(here.keySet());
        Set<SignInId> changed = new HashSet<>();
        here.forEach((id, role) -> {
            if (known.get(id) != role) {
                changed.add(id);
            }
        });
        if (!changed.isEmpty()) {
            renew(changed);
        }
    }
}
