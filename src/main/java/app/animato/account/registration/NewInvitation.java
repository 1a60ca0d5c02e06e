package app.animato.account.registration;

import app.animato.shared.SecretToken;

/** An invitation and, this once, its secret. */
public record NewInvitation(Invitation invitation, SecretToken token) {

    /** Where its holder makes the account, below the application's root. */
    public String path() {
        return "/create-account/" + token.reveal();
    }
}
