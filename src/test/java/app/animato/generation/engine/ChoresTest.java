package app.animato.generation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ChoresTest {

    @Test
    void one_that_fails_keeps_no_other_from_being_done_and_is_told_without_its_words(CapturedOutput log) {
        AtomicBoolean done = new AtomicBoolean();
        Chores.run("Sweeping", () -> {
            throw new IllegalStateException(
                    "Failing row contains (secret)", new IllegalArgumentException("token=secret"));
        });
        Chores.run("Dusting", () -> done.set(true));
        assertThat(done).isTrue();
        assertThat(log.toString())
                .containsOnlyOnce("Sweeping failed")
                .contains("IllegalStateException by IllegalArgumentException at " + ChoresTest.class.getName())
                .doesNotContain("secret", "Dusting");
    }
}
