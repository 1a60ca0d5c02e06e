package app.animato.generation.engine;

import app.animato.generation.GenerationId;
import app.animato.generation.OutputIds;
import app.animato.generation.provider.RemoteOutput;
import app.animato.media.MediaId;
import app.animato.media.MediaItem;
import app.animato.media.MediaKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Where one of a task's outputs is kept at home. It follows from what the output is and how it is called, not from where
 * the provider lists it: that may change from one look to the next, and a list may grow.
 *
 * @param present what is there already
 */
record OutputPlace(RemoteOutput output, MediaId id, Optional<MediaItem> present) {

    private enum Sort {
        VIDEO,
        UNKNOWN,
        OTHER;

        static Sort of(RemoteOutput output) {
            String type = output.contentType().toLowerCase(Locale.ROOT);
            if (type.startsWith("video/")) {
                return VIDEO;
            }
            return type.isBlank() || type.equals("application/octet-stream") ? UNKNOWN : OTHER;
        }

        boolean fits(MediaItem there) {
            return this == UNKNOWN || (this == VIDEO) == (there.kind() == MediaKind.VIDEO);
        }
    }

    /** The places of a task's outputs, at most {@value OutputIds#MOST}, the videos first. */
    static List<OutputPlace> of(
            GenerationId generation, List<RemoteOutput> outputs, Function<MediaId, Optional<MediaItem>> atHome) {
        List<OutputPlace> places = new ArrayList<>();
        Set<MediaId> taken = new HashSet<>();
        outputs.stream()
                .sorted(Comparator.comparing(Sort::of).thenComparing(RemoteOutput::name))
                .limit(OutputIds.MOST)
                .forEach(output -> free(generation, output, taken, atHome).ifPresent(place -> {
                    taken.add(place.id());
                    places.add(place);
                }));
        return places;
    }

    /** Videos from the first place on, all else from the last one backwards, so that neither pushes the other away. */
    private static Optional<OutputPlace> free(
            GenerationId generation,
            RemoteOutput output,
            Set<MediaId> taken,
            Function<MediaId, Optional<MediaItem>> atHome) {
        Sort sort = Sort.of(output);
        return IntStream.range(0, OutputIds.MOST)
                .map(step -> sort == Sort.OTHER ? OutputIds.MOST - 1 - step : step)
                .mapToObj(position -> OutputIds.output(generation, position))
                .filter(id -> !taken.contains(id))
                .map(id -> new OutputPlace(output, id, atHome.apply(id)))
                .filter(place -> place.present().map(sort::fits).orElse(true))
                .findFirst();
    }
}
