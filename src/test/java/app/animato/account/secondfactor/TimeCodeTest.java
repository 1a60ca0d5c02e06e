package app.animato.account.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeCodeTest {

    /** The one that RFC 4226 and RFC 6238 tell their codes for. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_111);

    /** RFC 6238, appendix B, which has eight digits: of those, six are the last six. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130",
    })
    void codes_are_those_of_the_standard(long second, String digits) {
        assertThat(TimeCode.at(SECRET, TimeCode.step(Instant.ofEpochSecond(second))))
                .isEqualTo(digits.substring(2));
    }

    /** RFC 4226, appendix D. */
    @ParameterizedTest
    @CsvSource({"0, 755224", "1, 287082", "2, 359152", "3, 969429", "4, 338314", "9, 520489"})
    void and_so_are_those_that_are_counted(long step, String digits) {
        assertThat(TimeCode.at(SECRET, step)).isEqualTo(digits);
    }

    /** RFC 4648, section 10, without what fills it up; bits that do not make a letter are left out. */
    @ParameterizedTest
    @CsvSource({"fooba, MZXW6YTB", "12345678901234567890, GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"})
    void keys_are_typed_in_the_letters_of_the_standard(String text, String letters) {
        assertThat(Base32.of(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(letters);
    }

    @Test
    void a_clock_may_be_half_a_minute_off_and_no_more() {
        SharedKey key = new SharedKey(SECRET);
        long here = TimeCode.step(NOW);
        for (long off = -1; off <= 1; off++) {
            assertThat(key.step(TimeCode.at(SECRET, here + off), NOW)).isEqualTo(OptionalLong.of(here + off));
        }
        assertThat(key.step(TimeCode.at(SECRET, here - 2), NOW)).isEmpty();
        assertThat(key.step(TimeCode.at(SECRET, here + 2), NOW)).isEmpty();
        assertThat(key.step("", NOW)).isEmpty();
        assertThat(key.step(TimeCode.at(SECRET, here), NOW.plus(Duration.ofMinutes(2))))
                .isEmpty();
    }

    @Test
    void apps_are_told_what_they_need_to_know() {
        assertThat(new SharedKey(SECRET).spell()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(new SharedKey(SECRET).address(new EmailAddress("ada+x@example.org")))
                .isEqualTo("otpauth://totp/Animato:ada%2Bx%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=Animato&algorithm=SHA1&digits=6&period=30");
    }

    @Test
    void no_secret_is_in_what_is_logged() {
        assertThat(SharedKey.create()).hasToString("shared key");
        assertThat(RecoveryCode.create()).allMatch(code -> code.toString().equals("recovery code"));
    }

    @Test
    void a_recovery_code_is_known_however_it_is_typed_and_has_125_bits() {
        RecoveryCode code = RecoveryCode.create().getFirst();
        assertThat(code.reveal()).matches("([A-Z2-7]{5}-){4}[A-Z2-7]{5}");
        String typed = " " + code.reveal().toLowerCase(Locale.ROOT).replace("-", " ") + " ";
        assertThat(RecoveryCode.parse(typed).orElseThrow().hash()).isEqualTo(code.hash());
        assertThat(RecoveryCode.parse("123456")).isEmpty();
    }
}
