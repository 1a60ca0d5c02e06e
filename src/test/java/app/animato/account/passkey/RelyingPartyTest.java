package app.animato.account.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelyingPartyTest {

    @ParameterizedTest
    @CsvSource({
        "https://Animato.example.org, animato.example.org, https://animato.example.org",
        "https://animato.example.org:443/videos, animato.example.org, https://animato.example.org",
        "https://animato.example.org:8443, animato.example.org, https://animato.example.org:8443",
        "http://localhost:8080/, localhost, http://localhost:8080",
        "http://localhost:80, localhost, http://localhost"
    })
    void a_passkey_belongs_to_the_host_and_is_used_at_one_address(String address, String id, String origin) {
        assertThat(RelyingParty.at(URI.create(address))).contains(new RelyingParty(id, origin));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://animato.example.org",
                "https://192.168.1.5",
                "http://127.0.0.1:8080",
                "https://[::1]:8443",
                "http://localhost.example.org"
            })
    void browsers_make_none_without_tls_or_a_name(String address) {
        assertThat(RelyingParty.at(URI.create(address))).isEmpty();
    }

    @Test
    void without_a_public_address_only_this_machine_itself_counts() {
        assertThat(RelyingParty.here(URI.create("http://localhost:8080"))).isPresent();
        assertThat(RelyingParty.here(URI.create("https://animato.example.org"))).isEmpty();
    }
}
