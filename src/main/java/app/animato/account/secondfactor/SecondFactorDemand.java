package app.animato.account.secondfactor;

import app.animato.account.Role;

/** Of whom a house demands a code besides the password. */
enum SecondFactorDemand {
    /** Of nobody: whoever wants one has it. */
    OPTIONAL,
    /** Of those who own the house. */
    OWNERS,
    /** Of everybody who comes in by password. */
    REQUIRED;

    boolean concerns(Role role) {
        return switch (this) {
            case OPTIONAL -> false;
            case OWNERS -> role == Role.OWNER;
            case REQUIRED -> true;
        };
    }
}
