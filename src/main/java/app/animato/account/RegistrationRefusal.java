package app.animato.account;

/** Why an account was not created, with the sentence for the person who asked. */
public enum RegistrationRefusal {
    NOT_AN_EMAIL("Please enter an e-mail address, such as ada@example.org."),
    EMAIL_TAKEN("There is an account with this e-mail already. Sign in instead."),
    PASSWORD_TOO_SHORT("Please choose a password of at least 10 characters."),
    PASSWORD_TOO_LONG("Please choose a password of at most 256 characters."),
    PASSWORD_TOO_COMMON("This password is among the first that somebody would try. Please choose another one.");

    private final String sentence;

    RegistrationRefusal(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }

    /** Whether the sentence speaks of the e-mail; otherwise it speaks of the password. */
    public boolean concernsEmail() {
        return this == NOT_AN_EMAIL || this == EMAIL_TAKEN;
    }
}
