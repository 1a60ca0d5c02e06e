package app.animato.generation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.animato.generation.Generation;
import app.animato.generation.GenerationStatus;
import app.animato.generation.line.LineRows;
import app.animato.generation.line.LineState;
import app.animato.media.KeptPhoto;
import app.animato.testing.DatabaseKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;

/** In a house with a beat so long that whoever is not called would wait for minutes. */
class NextInLineIT {

    private static final String BEAT = "animato.pace.beat=";
    private static final Duration CALLED = Duration.ofSeconds(60);

    @Test
    void the_next_goes_out_as_one_ends() {
        try (ConfigurableApplicationContext application = EngineApplications.start(settings())) {
            House house = new House(application);
            house.roomForOne();
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
        return Stream.concat(
                DatabaseKind.H2.settings(),
                RunningEngine.settings("slow").map(setting -> setting.startsWith(BEAT) ? BEAT + "5s" : setting));
    }

    private static final class House extends RunningEngine {

        @Autowired
        private LineRows rows;

        House(ConfigurableApplicationContext application) {
            application.getAutowireCapableBeanFactory().autowireBean(this);
        }

        /** As if the provider had refused one more, and no other one were to be tried for an hour. */
        void roomForOne() {
            rows.store(new LineState(
                    Optional.of(1), Optional.empty(), Optional.of(Instant.now().plus(Duration.ofHours(1))), 1));
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
