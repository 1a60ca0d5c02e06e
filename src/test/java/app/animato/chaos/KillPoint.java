package app.animato.chaos;

/** Where the process is killed. */
enum KillPoint {
    /** While it starts and takes up what an earlier life left. */
    STARTING,
    /** Written down that the paid request leaves, and nothing has left. */
    BEFORE_SENDING,
    /** The provider has the paid request and has not answered. */
    IN_FLIGHT,
    /** The provider's answer is here and not written down yet. */
    AFTER_REPLY,
    /** A look at the task is here and not written down yet. */
    TRACKING,
    /** The provider did what a cancellation asked for, and nothing of it is written down. */
    CANCELLING,
    /** Some bytes of an output are here. */
    COPYING,
    /** All bytes of an output are here, and nothing of it is written down. */
    COPIED,
    /** ffmpeg is at work on the video. */
    POSTER,
    /** At no point in particular. */
    ANYWHERE
}
