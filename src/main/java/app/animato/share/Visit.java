package app.animato.share;

import app.animato.generation.Generation;
import java.util.List;
import java.util.Optional;

/**
 * A stranger at the address of a link that works.
 *
 * @param videos finished and not deleted, at least one
 */
record Visit(LinkToken token, OpenLink link, List<Generation> videos) {

    /** Counted from one, as the addresses of its files are; empty when there is none of that number. */
    Optional<Generation> video(int number) {
        return number >= 1 && number <= videos.size() ? Optional.of(videos.get(number - 1)) : Optional.empty();
    }
}
