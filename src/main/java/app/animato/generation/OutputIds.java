package app.animato.generation;

import app.animato.media.MediaId;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.modulith.NamedInterface;

/**
 * The places at home of what a generation makes. They follow from its id alone, so that copying again finds what is
 * there already, and clearing away finds also what an interrupted copying left.
 */
@NamedInterface("own")
public final class OutputIds {

    /** The most outputs that are copied. */
    public static final int MOST = 20;

    private OutputIds() {}

    public static MediaId output(GenerationId generation, int position) {
        return derived(generation, "output-" + position);
    }

    public static MediaId poster(GenerationId generation) {
        return derived(generation, "poster");
    }

    public static Set<MediaId> all(GenerationId generation) {
        return Stream.concat(
                        Stream.of(poster(generation)),
                        IntStream.range(0, MOST).mapToObj(position -> output(generation, position)))
                .collect(Collectors.toSet());
    }

    private static MediaId derived(GenerationId generation, String name) {
        String full = generation + "/" + name;
        return new MediaId(UUID.nameUUIDFromBytes(full.getBytes(StandardCharsets.UTF_8)));
    }
}
