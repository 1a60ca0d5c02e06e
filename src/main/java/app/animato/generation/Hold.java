package app.animato.generation;

/** Why a waiting generation has not been sent yet; it goes out by itself once the reason is gone. */
public enum Hold {
    PROVIDER_BUSY,
    NO_BALANCE,
    MISCONFIGURED,
    PROVIDER_AWAY
}
