package app.animato.account.openid;

/** What comes of wishing to go to the OpenID provider. */
public sealed interface OpenIdWay {

    /** It is at this address, and knows what for. */
    record Leads(String address) implements OpenIdWay {}

    enum Refused implements OpenIdWay {
        WRONG_PASSWORD,
        /** There were too many wrong tries; nothing was looked at. */
        TOO_MANY_TRIES,
        SIGN_IN_ANEW,
        /** It could not be reached. */
        AWAY
    }
}
