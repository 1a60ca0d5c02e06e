package app.animato.media.intake;

import app.animato.media.ffmpeg.Ffmpeg;
import app.animato.media.ffmpeg.TestFfmpeg;
import app.animato.media.format.TestPhotos;
import app.animato.media.format.Turn;
import app.animato.media.scratch.Scratch;
import app.animato.media.scratch.TestScratch;
import java.io.IOException;
import java.nio.file.Path;

/** The way in for photos, and what came in by it. */
public final class TestIntake {

    private TestIntake() {}

    public static PhotoIntake in(Path folder) {
        return over(TestScratch.in(folder));
    }

    public static PhotoIntake over(Scratch scratch) {
        return over(scratch, TestFfmpeg.real());
    }

    static PhotoIntake over(Scratch scratch, Ffmpeg ffmpeg) {
        return new PhotoIntake(scratch, new WebpConverter(ffmpeg), new HeicConverter(ffmpeg));
    }

    /** Of four corners, as they are when they have come in. */
    public static CleanPhoto taken(int width, int height) throws IOException {
        return PhotoPainter.paint(TestPhotos.fourCorners(width, height), Turn.UPRIGHT);
    }
}
