package app.animato.generation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.animato.generation.Generation;
import app.animato.generation.GenerationStatus;
import app.animato.media.KeptPhoto;
import app.animato.testing.DatabaseKind;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** In a house with a beat so long that whoever is not called would wait for minutes. */
class NextInLineIT {

    private static final Duration CALLED = Duration.ofSeconds(60);

    @Test
    void the_next_goes_out_as_one_ends() {
        try (ConfigurableApplicationContext application = EngineApplications.start(settings())) {
            House house = new House(application);
            house.leaveRoomFor(1);
            List<Generation> all = house.askForThree();
            await().atMost(CALLED)
                    .untilAsserted(() -> assertThat(all).map(house::status).containsOnly(GenerationStatus.SUCCEEDED));
            assertThat(all).map(RunningEngine::runs).containsOnly(1L);
            assertThat(all)
                    .map(wish -> RunningEngine.acceptedRuns(wish).getFirst().taskId())
                    .map(Long::valueOf)
                    .isSorted();
        }
    }

    private static Stream<String> settings() {
        return Stream.concat(DatabaseKind.H2.settings(), RunningEngine.settings("slow", "5s"));
    }

    private static final class House extends RunningEngine {

        House(ConfigurableApplicationContext application) {
            application.getAutowireCapableBeanFactory().autowireBean(this);
        }

        List<Generation> askForThree() {
            var owner = newPerson();
            KeptPhoto photo = newPhoto(owner);
            return Stream.generate(() -> service.ask(owner, recipe(photo)))
                    .limit(3)
                    .toList();
        }

        GenerationStatus status(Generation generation) {
            return now(generation).status();
        }
    }
}
