package app.animato.account.password;

import app.animato.account.EmailAddress;
import app.animato.account.RegistrationRefusal;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which passwords are taken: long enough, and not among the first that anybody would try, who knows this house and whose
 * account it is. No composition rules.
 */
@Component
public class PasswordRules {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 256;

    /** A million guesses: beyond the lists of common passwords and their usual variations. */
    private static final double FEWEST_GUESSES = 1e6;

    /** zxcvbn's time grows steeply with the length, and a password this long has long been judged by its start. */
    private static final int JUDGED_LENGTH = 64;

    /** Shorter parts are in half of all passwords by chance. */
    private static final int SHORTEST_WORD = 3;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Zxcvbn zxcvbn = new Zxcvbn();
    private final List<String> house;
    private final LeakedPasswords leaked;

    PasswordRules(@Value("${animato.public-url:}") String publicUrl, LeakedPasswords leaked) {
        this.leaked = leaked;
        this.house =
                Stream.concat(Stream.of("animato", "wiro"), words(publicUrl)).toList();
    }

    /** What can be said of it here. */
    public Optional<RegistrationRefusal> judge(String password, EmailAddress email) {
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
        return isGuessed(judged) || isGuessed(withoutWhatIsKnown(judged, email))
                ? Optional.of(RegistrationRefusal.PASSWORD_TOO_COMMON)
                : Optional.empty();
    }

    /** Of one that may be taken as far as is known here: what is said of it elsewhere, where the house wants that asked. */
    public Optional<RegistrationRefusal> judgeElsewhere(String password) {
        return leaked.contain(password) ? Optional.of(RegistrationRefusal.PASSWORD_LEAKED) : Optional.empty();
    }

    private boolean isGuessed(String password) {
        return password.isEmpty() || zxcvbn.measure(password).getGuesses() < FEWEST_GUESSES;
    }

    /** However words of this house are put together: what is left of the password has to be a good one by itself. */
    private String withoutWhatIsKnown(String password, EmailAddress email) {
        String rest = password.toLowerCase(Locale.ROOT);
        for (String word : known(email)) {
            rest = rest.replace(word.toLowerCase(Locale.ROOT), "");
        }
        return rest;
    }

    /** What anybody knows who wants to get into this account here, the longest first. */
    private List<String> known(EmailAddress email) {
        return Stream.of(house.stream(), Stream.of(email.value(), email.name()), words(email.value()))
                .flatMap(words -> words)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** An address as it is, and its parts. */
    private static Stream<String> words(String address) {
        String name = address.replaceFirst("^https?://", "");
        return Stream.concat(Stream.of(name), BETWEEN_WORDS.splitAsStream(name))
                .filter(word -> word.length() >= SHORTEST_WORD);
    }
}
