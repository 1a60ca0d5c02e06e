package app.animato.media.delivery;

import java.util.ArrayList;
import java.util.List;

/** What a video can be had as, besides the file that is kept. Nothing the kept file says about itself is in any. */
public enum Rendition {
    /** The same pictures and sounds in a file of our own making. */
    PLAIN("video/mp4", "mp4", "mp4"),

    GIF("image/gif", "gif", "gif"),

    WEBP("image/webp", "webp", "webp"),

    /** The moment its poster shows, as a picture that every program opens. */
    STILL("image/jpeg", "jpg", "image2pipe");

    private final String contentType;
    private final String extension;
    private final String format;

    Rendition(String contentType, String extension, String format) {
        this.contentType = contentType;
        this.extension = extension;
        this.format = format;
    }

    public String contentType() {
        return contentType;
    }

    /** Of a file's name, without the dot. */
    public String extension() {
        return extension;
    }

    /** What ffmpeg is told about the file to write; a file that grows larger is cut off there. */
    List<String> options(long largest) {
        List<String> all = new ArrayList<>(List.of("-map", "0:v:0"));
        all.addAll(own());
        all.addAll(List.of("-map_metadata", "-1", "-map_chapters", "-1", "-fflags", "+bitexact"));
        all.addAll(List.of("-flags:v", "+bitexact", "-flags:a", "+bitexact", "-fs", Long.toString(largest)));
        all.addAll(List.of("-f", format));
        return all;
    }

    private List<String> own() {
        return switch (this) {
            case PLAIN -> List.of("-map", "0:a?", "-c", "copy", "-movflags", "+faststart");
            case GIF -> List.of("-vf", Frame.SMALL + Frame.OWN_COLOURS, "-loop", "0");
            case WEBP -> List.of("-vf", Frame.MIDDLE, "-c:v", "libwebp_anim", "-quality", "75", "-loop", "0");
            case STILL ->
                List.of("-vf", Frame.LARGE, "-frames:v", "1", "-c:v", "mjpeg", "-q:v", "3", "-pix_fmt", "yuvj420p");
        };
    }

    /** Sizes in pixels; nothing is made larger than it is. */
    private static final class Frame {

        static final String SMALL = moving(480);
        static final String MIDDLE = moving(600);
        static final String LARGE = fit(1280);

        /** A GIF has 256 colours: its own ones, chosen for what moves. */
        static final String OWN_COLOURS = ",split[seen][counted];[counted]palettegen=stats_mode=diff[colours];"
                + "[seen][colours]paletteuse=dither=bayer:bayer_scale=4:diff_mode=rectangle";

        private static String moving(int side) {
            return "fps=15," + fit(side);
        }

        private static String fit(int side) {
            return "scale=w='min(%1$d,iw)':h='min(%1$d,ih)':force_original_aspect_ratio=decrease:flags=lanczos"
                    .formatted(side);
        }
    }
}
