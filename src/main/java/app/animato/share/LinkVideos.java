package app.animato.share;

import app.animato.account.AccountId;
import app.animato.generation.Generation;
import app.animato.generation.GenerationService;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Finds what a link shows now: finished videos of its owner that are neither deleted nor in the trash. */
@Component
class LinkVideos {

    private final GenerationService generations;

    LinkVideos(GenerationService generations) {
        this.generations = generations;
    }

    List<ShownVideo> of(AccountId owner, LinkContent content) {
        List<Optional<Generation>> all =
                switch (content) {
                    case LinkContent.Videos(var ids) ->
                        ids.stream().map(id -> generations.find(owner, id)).toList();
                    case LinkContent.WholeSet(var set) ->
                        generations.findSet(owner, set).stream()
                                .map(Optional::of)
                                .toList();
                };
        return IntStream.range(0, all.size())
                .boxed()
                .flatMap(place -> all.get(place).filter(each -> each.result().isPresent()).stream()
                        .map(finished -> new ShownVideo(place + 1, finished)))
                .toList();
    }
}
