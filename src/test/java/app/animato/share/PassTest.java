package app.animato.share;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.AccountId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private final OpenLink link = link(LinkId.create(), "{hash}salted");
    private final String pass = Pass.issue(link, NOON);

    @Test
    void opens_its_link_until_its_end() {
        assertThat(Pass.opens(link, pass, NOON)).isTrue();
        assertThat(Pass.opens(link, pass, NOON.plus(Pass.LIFE).minusSeconds(1))).isTrue();
        assertThat(Pass.opens(link, pass, NOON.plus(Pass.LIFE))).isFalse();
    }

    @Test
    void opens_no_other_link_and_ends_with_the_password() {
        assertThat(Pass.opens(link(LinkId.create(), "{hash}salted"), pass, NOON))
                .isFalse();
        assertThat(Pass.opens(link(link.id(), "{hash}other"), pass, NOON)).isFalse();
    }

    @Test
    void nobody_makes_it_last_longer() {
        String later = NOON.plus(Pass.LIFE.multipliedBy(2)).getEpochSecond() + pass.substring(pass.indexOf('.'));
        assertThat(Pass.opens(link, later, NOON)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "1.", "99999999999.x", "-1.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "ü"})
    void nonsense_opens_nothing(String nonsense) {
        assertThat(Pass.opens(link, nonsense, NOON)).isFalse();
    }

    private static OpenLink link(LinkId id, String passwordHash) {
        return new OpenLink(
                id, AccountId.create(), Optional.of(passwordHash), false, Optional.empty(), LinkContent.of());
    }
}
