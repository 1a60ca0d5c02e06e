package app.animato.account.signin;

import app.animato.account.Account;
import app.animato.account.AccountId;
import app.animato.account.Role;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** The sessions in this process, by the sign-in that each belongs to. */
@Component
class LiveSessions {

    private static final Logger log = LoggerFactory.getLogger(LiveSessions.class);

    /** Together with the session would go what is on its way to its pages. */
    private static final Duration UNTIL_LEFT = Duration.ofSeconds(3);

    private static final String MARK = LiveSessions.class.getName();
    private static final String ENDED = MARK + ".ended";

    private final OpenPages pages;
    private final Duration untilLeft;
    private final Map<SignInId, Present> present = new ConcurrentHashMap<>();
    private volatile Consumer<SignInId> left = signIn -> {};

    @Autowired
    LiveSessions(OpenPages pages) {
        this(pages, UNTIL_LEFT);
    }

    LiveSessions(OpenPages pages, Duration untilLeft) {
        this.pages = pages;
        this.untilLeft = untilLeft;
    }

    /** @param role what its person could do when the first of these sessions began */
    private record Present(Role role, Set<HttpSession> sessions) {

        Present(Role role) {
            this(role, ConcurrentHashMap.newKeySet());
        }

        boolean isLeftBy(HttpSession session) {
            sessions.removeIf(each -> each.getId().equals(session.getId()));
            return sessions.isEmpty();
        }
    }

    /** Is told of each sign-in whose last session is over by itself. */
    void onLeft(Consumer<SignInId> told) {
        left = told;
    }

    /** In the session, and gone from here when that is gone, for whatever reason. */
    private final class Membership implements HttpSessionBindingListener {

        private final SignInId signIn;
        private final AccountId account;

        private Membership(SignInId signIn, AccountId account) {
            this.signIn = signIn;
            this.account = account;
        }

        @Override
        public void valueUnbound(HttpSessionBindingEvent event) {
            AtomicBoolean last = new AtomicBoolean();
            present.computeIfPresent(signIn, (id, here) -> {
                last.set(here.isLeftBy(event.getSession()));
                return last.get() ? null : here;
            });
            if (last.get()) {
                left.accept(signIn);
            }
        }
    }

    /** The sign-in that the session belongs to, as long as it has not ended. */
    Optional<SignInId> signIn(HttpSession session) {
        return session.getAttribute(MARK) instanceof Membership membership
                ? Optional.of(membership.signIn)
                : Optional.empty();
    }

    /** The same, where it is somebody else's than this account's. */
    Optional<SignInId> signInOfAnother(HttpSession session, AccountId account) {
        return session.getAttribute(MARK) instanceof Membership membership && !membership.account.equals(account)
                ? Optional.of(membership.signIn)
                : Optional.empty();
    }

    /** Belongs to no other sign-in from then on. */
    void join(SignInId signIn, Account account, HttpSession session) {
        session.setAttribute(MARK, new Membership(signIn, account.id()));
        present.compute(signIn, (id, known) -> {
            Present here = known == null ? new Present(account.role()) : known;
            here.sessions().add(session);
            return here;
        });
    }

    /** The sign-ins with sessions in this process, each with the role that its sessions have. */
    Map<SignInId, Role> roles() {
        return present.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, here -> here.getValue().role()));
    }

    /**
     * From here on what such a session asks for is asked for by nobody; their open pages leave by themselves a moment
     * later, in a thread of their own, since whoever ends a session may well be using it.
     */
    void end(Collection<SignInId> signIns) {
        List<HttpSession> ended = signIns.stream()
                .flatMap(id -> Optional.ofNullable(present.remove(id)).stream())
                .flatMap(here -> here.sessions().stream())
                .toList();
        ended.forEach(LiveSessions::disown);
        Thread.ofVirtual().name("sessions-end").start(() -> ended.forEach(this::leave));
        CompletableFuture.delayedExecutor(untilLeft.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> ended.forEach(LiveSessions::close));
    }

    /** Whether it was ended and is only there until its pages have left. */
    static boolean isEnded(HttpSession session) {
        return session.getAttribute(ENDED) != null;
    }

    private static void disown(HttpSession session) {
        try {
            session.setAttribute(ENDED, true);
            session.removeAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        } catch (IllegalStateException alreadyOver) {
            log.debug("A session was over before it could be ended");
        }
    }

    private void leave(HttpSession session) {
        try {
            pages.leave(session);
        } catch (RuntimeException alreadyOver) {
            log.debug("A session was over before its pages could be told", alreadyOver);
        }
    }

    private static void close(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException alreadyOver) {
            log.debug("A session was over before it could be closed");
        }
    }
}
