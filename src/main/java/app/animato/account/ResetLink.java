package app.animato.account;

import app.animato.shared.SecretToken;

/** Leads, once, to another password for an account. Its secret is told to whoever made it, this once. */
public record ResetLink(SecretToken token) {

    /** Where its holder gives the password, below the application's root. */
    public String path() {
        return "/reset-password/" + token.reveal();
    }
}
