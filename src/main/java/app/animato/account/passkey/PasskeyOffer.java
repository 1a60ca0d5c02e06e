package app.animato.account.passkey;

import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;

/** What comes of somebody wanting a passkey. */
public sealed interface PasskeyOffer permits PasskeyOffer.Draft, PasskeyOffer.Refused {

    /** The browser may make one. */
    final class Draft implements PasskeyOffer {

        private final PublicKeyCredentialCreationOptions options;

        Draft(PublicKeyCredentialCreationOptions options) {
            this.options = options;
        }

        PublicKeyCredentialCreationOptions options() {
            return options;
        }

        /** What to ask the browser for. */
        public String json() {
            return PasskeyJson.write(options);
        }
    }

    /** Why there can be none. */
    enum Refused implements PasskeyOffer {
        WRONG_PASSWORD,
        TOO_MANY_TRIES,
        SIGN_IN_ANEW,
        TOO_MANY_PASSKEYS,
        /** Passkeys can't be used at this address. */
        NOT_HERE
    }
}
