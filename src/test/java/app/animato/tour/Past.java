package app.animato.tour;

import app.animato.effect.Effect;
import app.animato.generation.GenerationId;
import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was made before the tour begins: really made, and then said to be older than it is.
 *
 * @param videos those of each of {@link Sitting#ALL}, in this order
 */
record Past(List<List<GenerationId>> videos) {

    static Past makeIn(House house, Browser browser) throws IOException {
        List<List<GenerationId>> videos = new ArrayList<>();
        for (Sitting sitting : Sitting.ALL) {
            videos.add(house.ask(sitting, house.keep(sitting.sitter().photo(browser))));
        }
        house.awaitEnd(videos.stream().flatMap(List::stream).toList());
        GenerationId failed =
                house.askInVain(house.find(videos.getLast().getFirst()).recipe(), Effect.CRASH);
        for (int number = 0; number < videos.size(); number++) {
            house.backdate(videos.get(number), Sitting.ALL.get(number));
        }
        house.backdate(List.of(failed), Sitting.ALL.getFirst());
        house.favour(videos.stream().map(List::getFirst).limit(4).toList());
        house.trash(
                Stream.of(0, 2, 4).map(sitting -> videos.get(sitting).getLast()).toList());
        return new Past(videos);
    }

    GenerationId first(Sitter sitter) {
        return Sitting.ALL.stream()
                .filter(sitting -> sitting.sitter() == sitter)
                .map(Sitting.ALL::indexOf)
                .map(videos::get)
                .map(List::getFirst)
                .findFirst()
                .orElseThrow();
    }
}
