package app.animato.generation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.animato.account.AccountId;
import app.animato.generation.GenerationId;
import app.animato.generation.OutputIds;
import app.animato.generation.provider.RemoteOutput;
import app.animato.media.MediaId;
import app.animato.media.MediaItem;
import app.animato.media.MediaKind;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutputPlaceTest {

    private static final RemoteOutput VIDEO = output("1.mp4", "video/mp4");
    private static final RemoteOutput PICTURE = output("0.png", "image/png");

    private final GenerationId generation = GenerationId.create();
    private final Map<MediaId, MediaItem> atHome = new HashMap<>();

    @Test
    void aVideoIsWherePagesExpectIt() {
        assertThat(places(PICTURE, VIDEO).getFirst().output()).isEqualTo(VIDEO);
        assertThat(places(PICTURE, VIDEO).getFirst().id()).isEqualTo(OutputIds.output(generation, 0));
    }

    @Test
    void eachKeepsItsPlaceInWhateverOrderTheyAreListed() {
        assertThat(places(VIDEO, PICTURE)).isEqualTo(places(PICTURE, VIDEO));
    }

    @Test
    void whatIsListedLaterPushesNothingAway() {
        OutputPlace picture = places(PICTURE).getFirst();
        keep(picture, MediaKind.OTHER);
        assertThat(places(VIDEO, PICTURE))
                .extracting(OutputPlace::output, place -> place.present().isPresent())
                .containsExactly(tuple(VIDEO, false), tuple(PICTURE, true));
    }

    @Test
    void aPictureThatLiesInThePlaceOfAVideoIsNotTakenForIt() {
        keep(new OutputPlace(PICTURE, OutputIds.output(generation, 0), Optional.empty()), MediaKind.OTHER);
        OutputPlace video = places(VIDEO).getFirst();
        assertThat(video.id()).isEqualTo(OutputIds.output(generation, 1));
        assertThat(video.present()).isEmpty();
    }

    @Test
    void whatSaysNothingOfItselfIsWhatLiesInItsPlace() {
        RemoteOutput mute = output("result", "");
        OutputPlace place = places(mute).getFirst();
        assertThat(place.id()).isEqualTo(OutputIds.output(generation, 0));
        keep(place, MediaKind.OTHER);
        assertThat(places(mute).getFirst().present()).isPresent();
    }

    @Test
    void ofVeryManyThePicturesAreLeftOut() {
        RemoteOutput[] many = IntStream.range(0, OutputIds.MOST)
                .mapToObj(number -> output(number + ".png", "image/png"))
                .toArray(RemoteOutput[]::new);
        List<RemoteOutput> outputs = new ArrayList<>(List.of(many));
        outputs.add(VIDEO);
        List<OutputPlace> places = places(outputs.toArray(RemoteOutput[]::new));
        assertThat(places).hasSize(OutputIds.MOST).doesNotHaveDuplicates();
        assertThat(places.getFirst().output()).isEqualTo(VIDEO);
        assertThat(places.stream().map(OutputPlace::id).distinct()).hasSize(OutputIds.MOST);
    }

    private List<OutputPlace> places(RemoteOutput... outputs) {
        return OutputPlace.of(generation, List.of(outputs), id -> Optional.ofNullable(atHome.get(id)));
    }

    private void keep(OutputPlace place, MediaKind kind) {
        atHome.put(
                place.id(),
                new MediaItem(place.id(), AccountId.create(), kind, "", 1, 0, 0, Instant.EPOCH, "0".repeat(64)));
    }

    private static RemoteOutput output(String name, String type) {
        return new RemoteOutput(name, type, 1, URI.create("https://example.org/" + name));
    }
}
