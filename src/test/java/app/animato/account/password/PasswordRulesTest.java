package app.animato.account.password;

import static app.animato.account.RegistrationRefusal.PASSWORD_TOO_COMMON;
import static app.animato.account.RegistrationRefusal.PASSWORD_TOO_LONG;
import static app.animato.account.RegistrationRefusal.PASSWORD_TOO_SHORT;
import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.EmailAddress;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final EmailAddress ADA = new EmailAddress("ada.lovelace@example.org");

    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private final PasswordRules rules =
            new PasswordRules("https://clips.larkspur.example.org", TestPasswords.noneLeaked());

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "x9!Kq#2vB", "🦊🦊🦊🦊🦊🦊🦊🦊🦊"})
    void fewer_than_ten_characters_are_too_few(String password) {
        assertThat(rules.judge(password, ADA)).contains(PASSWORD_TOO_SHORT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password123",
                "Password123",
                "1234567890",
                "qwertyuiop",
                "aaaaaaaaaa",
                "0123456789",
                "abcabcabcabc",
                "ada.lovelace@example.org",
                "ADA.LOVELACE@example.org",
                "ada.lovelace",
                "Lovelace1815",
                "lovelace-ada!",
                "animatoanimato",
                "Animato2026!",
                "larkspur123",
                "clips.larkspur",
                "Larkspur-Clips1"
            })
    void what_anybody_would_try_first_is_refused(String password) {
        assertThat(rules.judge(password, ADA)).contains(PASSWORD_TOO_COMMON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plum orbit lantern 7",
                "xkvqjzmwpf",
                "correct horse battery staple",
                "ὕδωρ καὶ ἄρτος",
                "🦊🐳🌋🎻🧭🪁🧀🚲🪐🍄",
                "      leading and trailing count      "
            })
    void no_kind_of_character_is_demanded_or_forbidden(String password) {
        assertThat(rules.judge(password, ADA)).isEmpty();
    }

    @Test
    void a_long_passphrase_is_taken_up_to_256_characters() {
        String phrase = "the quick brown fox of my neighbour reads Kant to seven sleepy otters ";
        assertThat(rules.judge(phrase, ADA)).isEmpty();
        assertThat(rules.judge(phrase.repeat(4).substring(0, 256), ADA)).isEmpty();
        assertThat(rules.judge(phrase.repeat(4).substring(0, 257), ADA)).contains(PASSWORD_TOO_LONG);
    }

    @Test
    void a_password_that_would_be_costly_to_judge_is_not_judged() {
        Assertions.assertTimeoutPreemptively(
                AT_ONCE, () -> assertThat(rules.judge("a".repeat(300), ADA)).contains(PASSWORD_TOO_LONG));
        Assertions.assertTimeoutPreemptively(
                AT_ONCE,
                () -> assertThat(rules.judge("aB3$".repeat(1_000_000), ADA)).contains(PASSWORD_TOO_LONG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "ab", "1a", "p4$$w0rd", "19991231", "qwertzuiop"})
    void even_the_longest_patterns_are_judged_quickly(String pattern) {
        String password = pattern.repeat(256).substring(0, 256);
        Assertions.assertTimeoutPreemptively(AT_ONCE, () -> rules.judge(password, ADA));
    }
}
