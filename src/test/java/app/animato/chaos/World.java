package app.animato.chaos;

import app.animato.sandbox.TaskEnd;
import java.util.List;
import java.util.Set;

/**
 * What was wished for, what the provider knows, and what is at home once all is settled. A wish is named by its seed.
 *
 * @param received the Runs that arrived at the provider, each as often as it did
 * @param refused those of them whose asker was told clearly that nothing was started
 * @param tasks what the provider took, and what became of it
 * @param lostSight the wishes of which an answer to a Run was lost, by a fault or a kill
 * @param leftovers files of work that was never finished, or that nobody will ever clear away
 * @param missing files that a row names and that are not there
 */
record World(
        List<Click> clicks,
        List<Long> received,
        List<Long> refused,
        List<Task> tasks,
        Set<Long> lostSight,
        List<Home> homes,
        List<String> leftovers,
        List<String> missing) {

    /**
     * A wish for a video.
     *
     * @param confirmed whether its person was told that it is stored
     * @param cancelled whether its person tried to cancel it
     */
    record Click(long seed, boolean confirmed, boolean cancelled) {}

    /**
     * A task at the provider.
     *
     * @param films the SHA-256 of each of its files
     */
    record Task(long seed, TaskEnd.End end, List<String> films) {}

    /**
     * A generation at home.
     *
     * @param video the SHA-256 of its video; empty when there is none
     * @param poster whether its poster is there and a picture
     */
    record Home(long seed, String status, String video, boolean poster) {}
}
