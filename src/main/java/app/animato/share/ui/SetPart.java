package app.animato.share.ui;

import app.animato.generation.Generation;
import app.animato.generation.SetId;
import java.util.List;

/**
 * How far a set is.
 *
 * @param finished how many of its videos can be seen
 * @param open how many of them may still come
 */
record SetPart(SetId id, int finished, int open) {

    static SetPart of(SetId id, List<Generation> set) {
        int finished =
                (int) set.stream().filter(each -> each.result().isPresent()).count();
        int open = (int) set.stream().filter(each -> !each.status().isEnd()).count();
        return new SetPart(id, finished, open);
    }

    int all() {
        return finished + open;
    }
}
