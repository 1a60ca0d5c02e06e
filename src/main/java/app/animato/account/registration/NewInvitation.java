package app.animato.account.registration;

import app.animato.shared.SecretToken;
import org.springframework.modulith.NamedInterface;

/** An invitation and, this once, its secret. */
@NamedInterface("registration")
public record NewInvitation(Invitation invitation, SecretToken token) {

    /** Where its holder makes the account, below the application's root. */
    public String path() {
        return "/create-account/" + token.reveal();
    }
}
