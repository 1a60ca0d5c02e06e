package app.animato.share;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is on pages for strangers, over a test's own database. */
public final class TestLinks {

    private TestLinks() {}

    public static LinkedVideos videos(JdbcClient jdbc, Clock clock) {
        return new LinkedVideos(jdbc, clock);
    }
}
