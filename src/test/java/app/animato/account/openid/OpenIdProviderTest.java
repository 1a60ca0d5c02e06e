package app.animato.account.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.animato.testing.OpenIdHouse;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenIdProviderTest {

    private final OpenIdHouse there = OpenIdHouse.open();
    private final OpenIdProvider provider = new OpenIdProvider(settings(there.issuer()), Clock.systemUTC());

    @Test
    void a_provider_that_is_away_or_another_one_is_asked_again_the_next_time() {
        there.beAway(true);
        assertThatThrownBy(provider::client).isInstanceOf(OpenIdException.class).hasMessage("AWAY");
        there.beAway(false);
        there.pretend("https://haven.example");
        assertThatThrownBy(provider::client).isInstanceOf(OpenIdException.class).hasMessage("AWAY");
        there.pretend(there.issuer());
        assertThat(provider.client().getProviderDetails().getIssuerUri()).isEqualTo(there.issuer());
        assertThat(provider.client().getClientSettings().isRequireProofKey()).isTrue();
    }

    @Test
    void where_no_issuer_is_named_there_is_none() {
        assertThat(settings("").provider()).isEmpty();
        assertThat(settings("https://haven.example/realms/home").provider()).contains("Haven");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://haven.example",
                "http://127.0.0.1.haven.example",
                "haven.example",
                "https://haven.example?realm=home",
                "file:///etc/passwd",
                "https://"
            })
    void what_others_could_answer_for_is_no_issuer(String issuer) {
        assertThatThrownBy(() -> settings(issuer))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("animato.openid.issuer");
    }

    private static OpenIdSettings settings(String issuer) {
        return new OpenIdSettings(issuer, OpenIdHouse.CLIENT, OpenIdHouse.SECRET, "Haven", false);
    }
}
