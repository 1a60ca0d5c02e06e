package app.animato.share;

import java.time.Clock;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * What strangers can do with an address. One that never was, is over, was taken back, or whose videos are all gone
 * leads nowhere, and nothing tells which of these it is.
 */
@Service
class Visits {

    private final LinkRows rows;
    private final LinkVideos videos;
    private final PasswordEncoder passwords;
    private final GuessLimits limits;
    private final Clock clock;

    enum Answer {
        RIGHT,
        WRONG,
        /** Not looked at: too many were tried already. */
        TOO_MANY
    }

    Visits(LinkRows rows, LinkVideos videos, PasswordEncoder passwords, GuessLimits limits, Clock clock) {
        this.rows = rows;
        this.videos = videos;
        this.passwords = passwords;
        this.limits = limits;
        this.clock = clock;
    }

    Optional<Visit> find(String token) {
        return LinkToken.parse(token)
                .flatMap(known -> rows.open(known.hash(), clock.instant())
                        .map(link -> new Visit(known, link, videos.of(link.owner(), link.content())))
                        .filter(visit -> !visit.videos().isEmpty()));
    }

    /** A right password takes as long as a wrong one. */
    Answer tryPassword(Visit visit, String password, String sender) {
        Optional<String> hash = visit.link().passwordHash();
        if (hash.isEmpty()) {
            return Answer.RIGHT;
        }
        if (password.length() > LinkTerms.LONGEST_PASSWORD) {
            return Answer.WRONG;
        }
        if (!limits.mayGuess(visit.link().id(), sender)) {
            return Answer.TOO_MANY;
        }
        return passwords.matches(password, hash.get()) ? Answer.RIGHT : Answer.WRONG;
    }

    /** Proves for some hours that its bearer knew the password. */
    String pass(Visit visit) {
        return Pass.issue(visit.link(), clock.instant());
    }

    boolean isOpenTo(Visit visit, Optional<String> pass) {
        return visit.link().passwordHash().isEmpty()
                || pass.filter(shown -> Pass.opens(visit.link(), shown, clock.instant()))
                        .isPresent();
    }

    void count(Visit visit) {
        rows.countView(visit.link().id());
    }
}
