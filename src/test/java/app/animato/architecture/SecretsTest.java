package app.animato.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No key, token or password of anybody is in what is published. */
class SecretsTest {

    private static final Pattern KNOWN_SHAPES =
            Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----|\\bAKIA[0-9A-Z]{16}\\b"
                    + "|\\bgh[pousr]_[A-Za-z0-9]{36}\\b|\\bgithub_pat_[A-Za-z0-9_]{50,}|\\bglpat-[A-Za-z0-9_-]{20}"
                    + "|\\bxox[abprs]-[A-Za-z0-9-]{10,}|\\bsk_live_[A-Za-z0-9]{20,}|\\bAIza[0-9A-Za-z_-]{35}"
                    + "|\\beyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.");

    /** What looks like something that was drawn by lot: long, without spaces, of letters and digits. */
    private static final Pattern LONG =
            Pattern.compile("(?<![A-Za-z0-9+/_.-])[A-Za-z0-9+/_-]{32,}={0,2}(?![A-Za-z0-9+/_-])");

    /** Bits for each character, from which on no word of a language is meant. */
    private static final double DRAWN_BY_LOT = 4.4;

    /** Published on purpose: test vectors and examples. */
    private static final List<Pattern> NO_SECRETS = List.of(
            Pattern.compile("ABCDEFGHIJKLMNOPQRSTUVWXYZ.*"),
            Pattern.compile("(Kx7fQ2|Sx8gR3)[A-Za-z0-9]{26}"),
            Pattern.compile("[0-9a-f]+"),
            Pattern.compile("[a-z0-9/_-]+"),
            Pattern.compile("[A-Za-z/_-]+"));

    @Test
    void nothing_that_is_published_is_a_secret() {
        List<String> found = Sources.below(Path.of("")).stream()
                .flatMap(source -> source.lines()
                        .filter(SecretsTest::holdsASecret)
                        .map(line -> source.path() + ": " + line.strip()))
                .toList();
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "key = \"q8Zr1XvT0bNw5YkLs7Hd" + "2PfGm4JcUeAi9RxOt6VyBz3\"",
                "wiro.api-key=q8Zr1XvT0bNw5YkLs7Hd" + "2PfGm4JcUeAi9RxOt6VyBz3",
                "aws: AKIA" + "ABCDEFGHIJKLMNOP",
                "-----BEGIN RSA PRIVATE " + "KEY-----",
                "token=ghp_" + "abcdefghijklmnopqrstuvwxyz0123456789"
            })
    void a_secret_would_be_found(String line) {
        assertThat(holdsASecret(line)).isTrue();
    }

    private static boolean holdsASecret(String line) {
        return KNOWN_SHAPES.matcher(line).find()
                || LONG.matcher(line).results().map(found -> found.group()).anyMatch(SecretsTest::isDrawnByLot);
    }

    private static boolean isDrawnByLot(String word) {
        return entropy(word) >= DRAWN_BY_LOT
                && NO_SECRETS.stream().noneMatch(known -> known.matcher(word).matches());
    }

    private static double entropy(String word) {
        Map<Integer, Long> counts =
                word.chars().boxed().collect(Collectors.groupingBy(letter -> letter, Collectors.counting()));
        return counts.values().stream()
                .mapToDouble(count -> (double) count / word.length())
                .map(share -> -share * Math.log(share) / Math.log(2))
                .sum();
    }
}
