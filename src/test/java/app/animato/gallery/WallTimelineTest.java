package app.animato.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.generation.GenerationId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WallTimelineTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-05-04T00:00:00Z");

    @Test
    void days_are_those_of_the_reader() {
        List<GalleryKey> keys = List.of(key(MIDNIGHT), key(MIDNIGHT.minusSeconds(1)));
        assertThat(WallTimeline.of(keys, ZoneOffset.UTC, List.of()).days())
                .containsExactly(new WallTimeline.Day("2026-05-04", 1), new WallTimeline.Day("2026-05-03", 1));
        assertThat(WallTimeline.of(keys, ZoneId.of("Europe/Berlin"), List.of()).days())
                .containsExactly(new WallTimeline.Day("2026-05-04", 2));
    }

    @Test
    void every_page_says_where_it_begins_and_together_they_are_all() {
        List<GalleryKey> keys = keys(2 * WallTimeline.PAGE + 1);
        WallTimeline timeline = WallTimeline.of(keys, ZoneOffset.UTC, List.of());
        assertThat(timeline.pages()).map(WallTimeline.Page::size).containsExactly(60, 60, 1);
        assertThat(timeline.pages())
                .map(WallTimeline.Page::from)
                .containsExactly(
                        keys.getFirst().toString(),
                        keys.get(60).toString(),
                        keys.get(120).toString());
        assertThat(timeline.more()).isEmpty();
    }

    @Test
    void a_wall_that_goes_on_says_from_where() {
        List<GalleryKey> keys = keys(WallTimeline.PART + 1);
        WallTimeline timeline = WallTimeline.of(keys, ZoneOffset.UTC, List.of());
        assertThat(timeline.more()).contains(keys.getLast().toString());
        assertThat(timeline.pages().stream().mapToInt(WallTimeline.Page::size).sum())
                .isEqualTo(WallTimeline.PART);
    }

    private static List<GalleryKey> keys(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> key(MIDNIGHT.minusSeconds(number)))
                .toList();
    }

    private static GalleryKey key(Instant asked) {
        return new GalleryKey(asked, new GenerationId(UUID.randomUUID()));
    }
}
