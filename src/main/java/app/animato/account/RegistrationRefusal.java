package app.animato.account;

/** Why an account was not created. */
public enum RegistrationRefusal {
    NOT_AN_EMAIL("account.refusal.not-an-email"),
    EMAIL_TAKEN("account.refusal.email-taken"),
    PASSWORD_TOO_SHORT("account.refusal.password-too-short"),
    PASSWORD_TOO_LONG("account.refusal.password-too-long"),
    PASSWORD_TOO_COMMON("account.refusal.password-too-common"),
    TOO_MANY("account.refusal.too-many");

    private final String text;

    RegistrationRefusal(String text) {
        this.text = text;
    }

    /** The key of the sentence for the person who asked. */
    public String text() {
        return text;
    }

    /** Whether the sentence speaks of the e-mail; otherwise it speaks of the password. */
    public boolean concernsEmail() {
        return this == NOT_AN_EMAIL || this == EMAIL_TAKEN || this == TOO_MANY;
    }
}
