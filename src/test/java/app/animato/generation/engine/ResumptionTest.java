package app.animato.generation.engine;

import static org.assertj.core.api.Assertions.assertThatCode;

import app.animato.testing.ViewTest;
import org.junit.jupiter.api.Test;

class ResumptionTest extends ViewTest {

    @Test
    void one_that_cannot_be_followed_does_not_keep_the_application_from_starting() {
        archive().add(archive().entry(person().id()).open("RUNNING"));
        assertThatCode(bean(GenerationEngine.class)::resume).doesNotThrowAnyException();
    }
}
