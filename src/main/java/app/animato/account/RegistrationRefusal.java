package app.animato.account;

/** Why an account was not created. */
public enum RegistrationRefusal {
    NOT_AN_EMAIL("account.refusal.not-an-email"),
    EMAIL_TAKEN("account.refusal.email-taken"),
    PASSWORD_TOO_SHORT("account.refusal.password-too-short"),
    PASSWORD_TOO_LONG("account.refusal.password-too-long"),
    PASSWORD_TOO_COMMON("account.refusal.password-too-common"),
    PASSWORD_LEAKED("account.refusal.password-leaked"),
    TOO_MANY("account.refusal.too-many"),
    NOT_INVITED("account.refusal.not-invited");

    private final String text;

    RegistrationRefusal(String text) {
        this.text = text;
    }

    /** The key of the sentence for the person who asked. */
    public String text() {
        return text;
    }

    /** Whether the sentence is said at the e-mail; otherwise it speaks of the password. */
    public boolean concernsEmail() {
        return switch (this) {
            case NOT_AN_EMAIL, EMAIL_TAKEN, TOO_MANY, NOT_INVITED -> true;
            case PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_TOO_COMMON, PASSWORD_LEAKED -> false;
        };
    }
}
