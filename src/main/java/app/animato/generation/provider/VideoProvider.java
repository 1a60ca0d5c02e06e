package app.animato.generation.provider;

import java.nio.file.Path;

/**
 * Whoever makes the videos. Every method blocks until there is an outcome, within the implementation's time-outs, and
 * reports what went wrong as an outcome instead of an exception.
 */
public interface VideoProvider {

    /** Asks for one video, which may cost money: sends at most one request and never repeats it by itself. */
    SubmitOutcome submit(VideoRequest request);

    /** Reads the truth about a task. */
    LookupOutcome look(TaskRef task);

    /**
     * Reads the truth about many tasks at once: those of this key, whoever asked for them, the newest first.
     *
     * @param skip how many of the newest to leave out
     * @param most how many to tell of; the provider may tell of fewer
     */
    RecentOutcome recent(int skip, int most);

    /** Stops a task wherever it is, and tells the truth about it afterwards. */
    CancelOutcome cancel(TaskRef task);

    /** Deletes the provider's copies of the photo and the outputs. */
    PurgeOutcome purge(TaskRef task);

    /**
     * Copies an output into a file.
     *
     * @param target is created or overwritten; incomplete unless the outcome is {@link DownloadOutcome.Saved}
     * @param limit the most bytes that are taken
     */
    DownloadOutcome download(RemoteOutput output, Path target, long limit);

    /** Starts to listen to a task's live events; returns at once. */
    LiveFollower follow(TaskRef task, LiveFollower.Listener listener);
}
