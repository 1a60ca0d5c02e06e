package app.animato.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the fuzzer has ever stumbled over is read without a stumble, and so is what is like it. */
class SeedsTest {

    private static final int LIKE_IT = 200;

    static List<Target> targets() {
        return Target.ALL;
    }

    @ParameterizedTest
    @MethodSource("targets")
    void every_seed_and_what_is_like_it_is_read_to_an_end(Target target) throws IOException {
        var dice = new Random(5);
        assertThat(target.files()).isNotEmpty();
        for (var seed : target.files()) {
            var bytes = Files.readAllBytes(seed);
            assertTimeout(Duration.ofSeconds(60), () -> target.once().accept(bytes), seed::toString);
            for (int i = 0; i < LIKE_IT && bytes.length > 0; i++) {
                var like = i % 5 == 0 ? Arrays.copyOf(bytes, dice.nextInt(bytes.length)) : bytes.clone();
                for (int changes = 1 + dice.nextInt(4); changes > 0 && like.length > 0; changes--) {
                    like[dice.nextInt(like.length)] = (byte) dice.nextInt(256);
                }
                assertTimeout(Duration.ofSeconds(60), () -> target.once().accept(like), seed::toString);
            }
        }
    }
}
