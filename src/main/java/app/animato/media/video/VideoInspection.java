package app.animato.media.video;

import app.animato.media.VideoFacts;

/** What came of looking into a file that should be a video. */
public sealed interface VideoInspection {

    record Video(VideoFacts facts) implements VideoInspection {}

    /** The file holds no moving picture of a kind Animato plays. */
    record NotAVideo() implements VideoInspection {}

    /** The look did not come to an end; says nothing about the file. The detail is for the log. */
    record Failed(String detail) implements VideoInspection {}
}
