package app.animato.generation.line;

import app.animato.generation.Hold;

/**
 * Why nothing is sent for the time being. Nothing fails by it: one generation is sent as a probe now and then, and the
 * first that goes through ends the pause for all.
 */
public enum Pause {
    /** The provider took the request for one that is not paid for. */
    NO_BALANCE(Hold.NO_BALANCE, 30, 120),
    /** The provider refused the key when a video was asked for. */
    KEY_REFUSED(Hold.MISCONFIGURED, 30, 120),
    /** The provider refused the key when a task was looked at; a look that it answers ends this one too. */
    KEY_REFUSED_TO_LOOK(Hold.MISCONFIGURED, 30, 120),
    /** The request could not be brought to the provider. */
    UNREACHABLE(Hold.PROVIDER_AWAY, 2, 20),
    /**
     * The answers to several paid requests in a row were lost; each further one may cost money for nothing. The first
     * probe follows early, for most often it is a short outage that began with them.
     */
    ANSWERS_LOST(Hold.PROVIDER_AWAY, 15, 120);

    private final Hold hold;
    private final int leastBeats;
    private final int mostBeats;

    Pause(Hold hold, int leastBeats, int mostBeats) {
        this.hold = hold;
        this.leastBeats = leastBeats;
        this.mostBeats = mostBeats;
    }

    /** What a waiting generation is said to wait for. */
    Hold hold() {
        return hold;
    }

    /** Until the first probe. */
    int leastBeats() {
        return leastBeats;
    }

    /** Between probes, however long it takes. */
    int mostBeats() {
        return mostBeats;
    }

    /** Whether only an accepted request shows that it is over; a busy provider may not have looked at the balance. */
    boolean outlastsOtherRefusals() {
        return this == NO_BALANCE;
    }
}
