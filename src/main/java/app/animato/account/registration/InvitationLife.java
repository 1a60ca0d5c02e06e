package app.animato.account.registration;

import java.time.Duration;

/** How long an invitation waits to be used. */
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
