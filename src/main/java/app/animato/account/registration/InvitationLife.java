package app.animato.account.registration;

import java.time.Duration;
import org.springframework.modulith.NamedInterface;

/** How long an invitation waits to be used. */
@NamedInterface("registration")
public enum InvitationLife {
    DAY(1),
    WEEK(7),
    MONTH(30);

    private final Duration duration;

    InvitationLife(int days) {
        this.duration = Duration.ofDays(days);
    }

    Duration duration() {
        return duration;
    }
}
