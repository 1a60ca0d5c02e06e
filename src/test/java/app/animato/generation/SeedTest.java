package app.animato.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeedTest {

    @ParameterizedTest
    @CsvSource({"0,0", "42,42", "' 7 ',7", "0000000001,1", "4294967295,4294967295"})
    void a_whole_number_of_32_bits_is_a_seed(String text, long value) {
        assertThat(Seed.parse(text)).contains(new Seed(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-1", "+1", "1.0", "1e3", "4294967296", "9999999999", "12345678901", "٤٢", "4 2"})
    void anything_else_is_none(String text) {
        assertThat(Seed.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 4_294_967_296L, Long.MIN_VALUE})
    void a_number_out_of_range_is_never_a_seed(long value) {
        assertThatThrownBy(() -> new Seed(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_surprise_is_in_range_and_follows_its_chance() {
        assertThat(Seed.surprise(new Random(3))).isEqualTo(Seed.surprise(new Random(3)));
        assertThat(Seed.surprise(new Random(3))).isNotEqualTo(Seed.surprise(new Random(4)));
        Random chance = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            assertThat(Seed.surprise(chance).value()).isBetween(0L, 0xFFFF_FFFFL);
        }
    }

    @Test
    void it_is_written_as_the_number_it_is() {
        assertThat(new Seed(4_294_967_295L)).hasToString("4294967295");
    }
}
