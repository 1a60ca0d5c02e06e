package app.animato.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"ada@example.org", " ADA@Example.ORG ", "\tAda@example.org\n", "\u2003ada@example.org"})
    void all_spellings_of_an_address_are_one(String spelling) {
        assertThat(EmailAddress.parse(spelling)).contains(new EmailAddress("ada@example.org"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a@b", "ada+cats@example.org", "ada.l@mail.example.co.uk", "o'hara@example.org", "ä@exämple.org"
            })
    void ordinary_and_unusual_addresses_are_taken(String address) {
        assertThat(EmailAddress.parse(address)).map(EmailAddress::value).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "ada",
                "@example.org",
                "ada@",
                "ada@@example.org",
                "ada@example..org",
                "ada@.example.org",
                "ada@example.org.",
                "ada l@example.org",
                "ada@example.org,eve@example.org ",
                "ada@example.org\u0000",
                "ada\u200b@example.org",
                "ada\r\nbcc:eve@example.org"
            })
    void what_cannot_be_an_address_is_none(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
    }

    @Test
    void an_address_is_at_most_254_characters_long() {
        String domain = "@example.org";
        assertThat(EmailAddress.parse("a".repeat(254 - domain.length()) + domain))
                .isPresent();
        assertThat(EmailAddress.parse("a".repeat(255 - domain.length()) + domain))
                .isEmpty();
    }

    @Test
    void a_very_long_text_is_refused_at_once() {
        assertThat(EmailAddress.parse("a@" + "a.".repeat(1_000_000))).isEmpty();
    }

    @Test
    void the_name_is_what_stands_before_the_at_sign() {
        assertThat(new EmailAddress("ada@example.org").name()).isEqualTo("ada");
    }
}
