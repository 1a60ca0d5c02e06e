package app.animato.media.video;

import app.animato.media.VideoFacts;
import app.animato.media.ffmpeg.Ffmpeg;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What ffprobe's answer says about a file. A file is only called no video where ffprobe itself says so: a program that
 * did not start, was killed, or could not read the file has said nothing about it.
 */
final class ProbeAnswer {

    /** ffprobe's own codes: invalid data, no such demuxer, decoder or stream, and a format that is not on our list. */
    private static final Set<String> ABOUT_THE_FILE =
            Set.of("-1094995529", "-1296385272", "-1128613112", "-1381258232", "-22");

    private ProbeAnswer() {}

    static VideoInspection read(Ffmpeg.Run run) {
        Map<String, String> entries = entries(run.output());
        if (run.exit() == 0) {
            return inspection(entries);
        }
        return ABOUT_THE_FILE.contains(entries.getOrDefault("code", ""))
                ? new VideoInspection.NotAVideo()
                : new VideoInspection.Failed("ffprobe ended with " + run.exit() + ": " + run.output());
    }

    private static VideoInspection inspection(Map<String, String> entries) {
        int width = (int) number(entries, "width");
        int height = (int) number(entries, "height");
        if (width <= 0 || height <= 0) {
            return new VideoInspection.NotAVideo();
        }
        boolean onItsSide = Math.abs(number(entries, "rotation")) % 180 == 90;
        var duration = Duration.ofMillis(Math.max(0, Math.round(number(entries, "duration") * 1000)));
        return new VideoInspection.Video(
                onItsSide ? new VideoFacts(height, width, duration) : new VideoFacts(width, height, duration));
    }

    /** The last line of a key counts: a file's length comes after, and in some files instead of, its stream's. */
    private static Map<String, String> entries(String output) {
        var entries = new TreeMap<String, String>();
        output.lines()
                .map(line -> line.split("=", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> {
                    if (!pair[1].equals("N/A")) {
                        entries.put(pair[0], pair[1].strip());
                    }
                });
        return entries;
    }

    private static double number(Map<String, String> entries, String key) {
        try {
            return Double.parseDouble(entries.getOrDefault(key, "0"));
        } catch (NumberFormatException notOne) {
            return 0;
        }
    }
}
