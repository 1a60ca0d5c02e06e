package app.animato.generation;

import app.animato.media.StorageUse;
import app.animato.money.Shortage;
import java.util.List;

/** What became of a set that somebody asked for. */
public sealed interface Order {

    /** All of it is stored and will be carried out. */
    record Taken(List<Generation> generations) implements Order {}

    /** There is not enough money, or there were too many videos today; nothing of it was stored. */
    record Refused(Shortage shortage) implements Order {}

    /** There is no room left for what would be made; nothing of it was stored. */
    record Crowded(StorageUse use) implements Order {}

    /**
     * Too many of this account would wait in line; nothing of it was stored.
     *
     * @param waiting how many wait already
     * @param most how many may
     */
    record LineFull(long waiting, int most) implements Order {}
}
