package app.animato.account.openid;

import app.animato.account.AccountId;
import java.util.Optional;

/**
 * What somebody is sent to the OpenID provider for.
 *
 * @param account who is signed in, and does this for their account
 * @param invitation the secret of one, as it was brought
 * @param remember whether the browser shall stay signed in
 */
record OpenIdErrand(Purpose purpose, Optional<AccountId> account, Optional<String> invitation, boolean remember) {

    enum Purpose {
        SIGN_IN,
        /** Who they are there shall open their account from now on. */
        LINK,
        /** It is still they who sit there. */
        PROVE
    }

    static OpenIdErrand signIn(Optional<String> invitation, boolean remember) {
        return new OpenIdErrand(Purpose.SIGN_IN, Optional.empty(), invitation, remember);
    }

    static OpenIdErrand of(Purpose purpose, AccountId account) {
        return new OpenIdErrand(purpose, Optional.of(account), Optional.empty(), false);
    }
}
