package app.animato.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.77, 203.0.113.*",
        "2001:db8:7:1::42, 2001:0db8:0007:*",
        "::ffff:203.0.113.77, 203.0.113.*",
        "fe80::1%eth0, fe80:0000:0000:*",
        "127.0.0.1, localhost",
        "0:0:0:0:0:0:0:1, localhost",
        "example.org, ''",
        "'', ''"
    })
    void names_a_network_and_no_machine(String address, String place) {
        assertThat(Place.of(address)).isEqualTo(place);
    }
}
