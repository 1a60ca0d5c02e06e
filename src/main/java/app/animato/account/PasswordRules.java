package app.animato.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which passwords are taken: long enough, and not among the first that anybody would try. No composition rules. */
@Component
class PasswordRules {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 256;

    /** A million guesses: beyond the lists of common passwords and their usual variations. */
    private static final double FEWEST_GUESSES = 1e6;

    /** zxcvbn's time grows steeply with the length, and a password this long has long been judged by its start. */
    private static final int JUDGED_LENGTH = 64;

    private final Zxcvbn zxcvbn = new Zxcvbn();

    Optional<RegistrationRefusal> judge(String password, EmailAddress email) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(RegistrationRefusal.PASSWORD_TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(RegistrationRefusal.PASSWORD_TOO_LONG);
        }
        if (EmailAddress.parse(password).filter(email::equals).isPresent()) {
            return Optional.of(RegistrationRefusal.PASSWORD_TOO_COMMON);
        }
        String judged = password.substring(0, Math.min(password.length(), JUDGED_LENGTH));
        double guesses = zxcvbn.measure(judged, List.of(email.value(), email.name(), "animato"))
                .getGuesses();
        return guesses < FEWEST_GUESSES ? Optional.of(RegistrationRefusal.PASSWORD_TOO_COMMON) : Optional.empty();
    }
}
