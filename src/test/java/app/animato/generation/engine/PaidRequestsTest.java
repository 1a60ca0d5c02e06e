package app.animato.generation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PaidRequestsTest {

    private final PaidRequests requests = new PaidRequests();

    @Test
    void closing_waits_for_those_under_way_and_lets_no_other_begin() {
        assertThat(requests.begin()).isTrue();
        assertThat(requests.underWay()).isEqualTo(1);
        assertThat(requests.close(Duration.ofMillis(1))).isFalse();
        assertThat(requests.begin()).isFalse();
        CompletableFuture<Boolean> closing = CompletableFuture.supplyAsync(() -> requests.close(Duration.ofMinutes(1)));
        requests.end();
        assertThat(closing.join()).isTrue();
        requests.open();
        assertThat(requests.begin()).isTrue();
    }
}
