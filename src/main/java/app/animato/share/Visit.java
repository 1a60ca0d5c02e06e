package app.animato.share;

import app.animato.generation.Generation;
import java.util.List;
import java.util.Optional;

/**
 * A stranger at the address of a link that works.
 *
 * @param videos finished and not deleted, at least one, in the order they are shown
 */
record Visit(LinkToken token, OpenLink link, List<ShownVideo> videos) {

    /** By the number in the addresses of its files; empty when there is none of that number. */
    Optional<Generation> video(int number) {
        return videos.stream()
                .filter(shown -> shown.number() == number)
                .findFirst()
                .map(ShownVideo::generation);
    }
}
