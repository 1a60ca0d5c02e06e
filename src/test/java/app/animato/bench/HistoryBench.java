package app.animato.bench;

import app.animato.gallery.History;
import app.animato.gallery.HistoryEntry;
import app.animato.gallery.HistoryFilter;
import app.animato.gallery.HistoryOrder;
import app.animato.gallery.HistoryPages;
import app.animato.testing.DatabaseKind;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How long a page of the history takes when there are a hundred lines, and when there are a hundred thousand. */
class HistoryBench {

    private static final int FEW = 100;
    private static final int MANY = 100_000;
    private static final int PAGE = 50;

    private record Times(double first, double middle, double counted, double total) {}

    @ParameterizedTest
    @EnumSource
    void history(DatabaseKind kind) throws SQLException {
        Times unused = measure(kind, FEW);
        Times few = measure(kind, FEW);
        Times many = measure(kind, MANY);
        String topic = "history, " + kind.name().toLowerCase(Locale.ROOT);
        Results.add(List.of(
                Row.told(topic, "first page of 100 lines, p50", few.first(), "ms"),
                Row.told(topic, "first page of 100,000 lines, p50", many.first(), "ms"),
                Row.aimed(topic, "first page, many against few", many.first() / few.first(), "×", 2),
                Row.told(topic, "middle page of 100 lines, p50", few.middle(), "ms"),
                Row.told(topic, "middle page of 100,000 lines, p50", many.middle(), "ms"),
                Row.aimed(topic, "middle page, many against few", many.middle() / few.middle(), "×", 2),
                Row.told(topic, "middle page of 100,000 lines by its number, as it was, p50", many.counted(), "ms"),
                Row.told(topic, "count of 100,000 lines, which is not asked for, p50", many.total(), "ms")));
    }

    private static Times measure(DatabaseKind kind, int lines) throws SQLException {
        try (ManyVideos<History> videos = new ManyVideos<>(kind, lines, History.class)) {
            return measure(videos, lines);
        }
    }

    private static Times measure(ManyVideos<History> videos, int lines) {
        History history = videos.reader();
        HistoryPages pages = new HistoryPages(history, videos.owner());
        int middle = lines / 2 / PAGE * PAGE;
        HistoryOrder usual = HistoryOrder.NEWEST_FIRST;
        // As a grid does that is scrolled there.
        for (int offset = 0; offset < middle; offset += PAGE) {
            List<HistoryEntry> read = pages.read(HistoryFilter.ALL, usual, offset, PAGE);
            if (read.size() != PAGE) {
                throw new IllegalStateException("Lines are missing");
            }
        }
        return new Times(
                ManyVideos.median(
                        () -> new HistoryPages(history, videos.owner()).read(HistoryFilter.ALL, usual, 0, PAGE)),
                ManyVideos.median(() -> pages.read(HistoryFilter.ALL, usual, middle, PAGE)),
                ManyVideos.median(() -> history.list(videos.owner(), HistoryFilter.ALL, usual, middle, PAGE)),
                ManyVideos.median(() -> history.count(videos.owner(), HistoryFilter.ALL)));
    }
}
