package app.animato.account;

/** What an account may do. */
public enum Role {
    /** Hosts this Animato and pays for it. */
    OWNER,
    /** Makes videos. */
    MEMBER;

    /** The name that Spring Security's annotations and rules use. */
    public String authority() {
        return "ROLE_" + name();
    }
}
