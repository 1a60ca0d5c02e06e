package app.animato.media.video;

import app.animato.media.ffmpeg.Ffmpeg;
import app.animato.media.scratch.TestScratch;
import java.nio.file.Path;

/** What looks into videos, with room in a folder of a test's own. */
public final class TestVideos {

    private TestVideos() {}

    public static PosterCutter cutter(Ffmpeg ffmpeg, Path folder) {
        return new PosterCutter(ffmpeg, TestScratch.in(folder));
    }
}
