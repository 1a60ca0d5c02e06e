package app.animato.gallery;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How long the wall is and where on it each day lies, without what hangs there.
 *
 * @param more where a further part of the wall begins, unless this one goes to its end
 * @param items what hangs at the beginning, so that it is seen at once; empty in further parts
 */
record WallTimeline(List<Page> pages, List<Day> days, Optional<String> more, List<WallItem> items) {

    /** How many items are fetched at once. */
    static final int PAGE = 60;

    /** How much of the wall is measured at once: whoever has more sees it grow once they are near the end of this. */
    static final int PART = 10_000;

    /** So many items, from this place on. */
    record Page(String from, int size) {}

    /** In the reader's time zone. */
    record Day(String day, int count) {}

    /**
     * Measures a part of the wall.
     *
     * @param keys of the part, and one more if the wall goes on
     */
    static WallTimeline of(List<GalleryKey> keys, ZoneId zone, List<WallItem> items) {
        List<GalleryKey> part = keys.subList(0, Math.min(keys.size(), PART));
        List<Page> pages = new ArrayList<>();
        for (int start = 0; start < part.size(); start += PAGE) {
            pages.add(new Page(part.get(start).toString(), Math.min(PAGE, part.size() - start)));
        }
        Map<LocalDate, Integer> days = new LinkedHashMap<>();
        part.forEach(key -> days.merge(key.askedAt().atZone(zone).toLocalDate(), 1, Integer::sum));
        return new WallTimeline(
                pages,
                days.entrySet().stream()
                        .map(day -> new Day(day.getKey().toString(), day.getValue()))
                        .toList(),
                keys.stream().skip(PART).findFirst().map(GalleryKey::toString),
                items);
    }
}
