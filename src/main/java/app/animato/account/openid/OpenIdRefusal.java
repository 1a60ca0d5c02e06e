package app.animato.account.openid;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why nothing came of going to the OpenID provider. */
public enum OpenIdRefusal {
    /** It could not be reached, or does not answer as it should. */
    AWAY,
    /** It did not say who somebody is, or not so that it can be believed. */
    NOT_PROVEN,
    /** What was asked had been answered, or was forgotten meanwhile. */
    OVER,
    /** It did not say that the e-mail address is confirmed, without which no account is made. */
    UNCONFIRMED,
    /** There is an account with the e-mail address, which its person has to link themselves. */
    TAKEN,
    /** The account is made by invitation alone, or not at all. */
    NOT_INVITED,
    TOO_MANY,
    /** Who they are there is linked to another account already. */
    ELSEWHERE,
    /** It says who somebody is, but not that they have just proved it. */
    STALE;

    /** The key of the sentence for the person. */
    public String text() {
        return "openid.refused." + word();
    }

    /** As pages are told by their address. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<OpenIdRefusal> of(String word) {
        return Arrays.stream(values())
                .filter(reason -> reason.word().equals(word))
                .findFirst();
    }
}
