package app.animato.media.format;

import app.animato.media.VideoFacts;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what an MP4 file says about itself, in a millisecond and without a process. It only ever affirms: whatever is
 * not a whole file of the usual kind, or of which anything looks odd, is left to ffprobe.
 */
public final class Mp4Index {

    private static final int MOST_INDEX = 16 * 1024 * 1024;
    private static final Set<String> CODECS = Set.of("avc1", "avc3", "hvc1", "hev1", "vp09", "av01");
    private static final int SAMPLE_ENTRY_SIZE = 24;

    private Mp4Index() {}

    /** Empty when only a closer look can tell. */
    public static Optional<VideoFacts> read(Path file) {
        try (FileChannel channel = FileChannel.open(file)) {
            return index(channel).flatMap(Mp4Index::facts);
        } catch (IOException | IndexOutOfBoundsException odd) {
            return Optional.empty();
        }
    }

    /** The index of a file whose parts are all there. */
    private static Optional<Mp4Box> index(FileChannel channel) throws IOException {
        Optional<Mp4Box> index = Optional.empty();
        boolean content = false;
        long at = 0;
        while (at < channel.size()) {
            ByteBuffer head = part(channel, at, 8);
            long length = Integer.toUnsignedLong(head.getInt(0));
            if (length == 1) {
                length = part(channel, at + 8, 8).getLong(0);
            }
            String type = Mp4Box.type(head, 4);
            boolean whole = length >= 8 && length <= channel.size() - at;
            if (!whole || at == 0 != type.equals("ftyp") || type.equals("moof")) {
                return Optional.empty();
            }
            if (type.equals("moov")) {
                if (index.isPresent() || length > MOST_INDEX) {
                    return Optional.empty();
                }
                index = Optional.of(new Mp4Box(type, part(channel, at + 8, (int) length - 8)));
            }
            content |= type.equals("mdat");
            at += length;
        }
        return content ? index : Optional.empty();
    }

    private static ByteBuffer part(FileChannel channel, long at, int length) throws IOException {
        ByteBuffer part = ByteBuffer.allocate(length);
        while (part.hasRemaining() && channel.read(part, at + part.position()) >= 0) {
            // Reads on until the part is whole or the file ends.
        }
        if (part.hasRemaining()) {
            throw new IndexOutOfBoundsException("The file ends in the middle");
        }
        return part.flip();
    }

    private static Optional<VideoFacts> facts(Mp4Box index) {
        Optional<Duration> duration = index.child("mvhd").flatMap(Mp4Index::duration);
        Optional<Mp4Box> track = index.children().stream()
                .filter(box -> box.type().equals("trak") && isVideo(box))
                .findFirst();
        boolean fragments = index.child("mvex").isPresent();
        return fragments ? Optional.empty() : track.flatMap(video -> duration.flatMap(length -> facts(video, length)));
    }

    private static boolean isVideo(Mp4Box track) {
        return track.descendant("mdia", "hdlr")
                .filter(handler -> Mp4Box.type(handler.content(), 8).equals("vide"))
                .isPresent();
    }

    private static Optional<VideoFacts> facts(Mp4Box track, Duration duration) {
        boolean frames = track.descendant("mdia", "minf", "stbl", "stsz")
                .filter(sizes -> sizes.content().getInt(8) > 0)
                .isPresent();
        Optional<Boolean> onItsSide = track.child("tkhd").flatMap(Mp4Index::onItsSide);
        return track.descendant("mdia", "minf", "stbl", "stsd")
                .map(descriptions -> Mp4Box.children(descriptions.content(), 8))
                .filter(entries -> frames
                        && entries.size() == 1
                        && CODECS.contains(entries.getFirst().type()))
                .flatMap(entries ->
                        onItsSide.flatMap(side -> facts(entries.getFirst().content(), side, duration)));
    }

    private static Optional<VideoFacts> facts(ByteBuffer entry, boolean onItsSide, Duration duration) {
        int width = Short.toUnsignedInt(entry.getShort(SAMPLE_ENTRY_SIZE));
        int height = Short.toUnsignedInt(entry.getShort(SAMPLE_ENTRY_SIZE + 2));
        if (width == 0 || height == 0) {
            return Optional.empty();
        }
        return Optional.of(
                onItsSide ? new VideoFacts(height, width, duration) : new VideoFacts(width, height, duration));
    }

    /** Of the turns that a track may ask for, those by a quarter; empty for anything but plain turns. */
    private static Optional<Boolean> onItsSide(Mp4Box header) {
        int matrix = header.content().get(0) == 1 ? 52 : 40;
        boolean upright =
                header.content().getInt(matrix) != 0 && header.content().getInt(matrix + 16) != 0;
        boolean side =
                header.content().getInt(matrix + 4) != 0 && header.content().getInt(matrix + 12) != 0;
        return upright == side ? Optional.empty() : Optional.of(side);
    }

    private static Optional<Duration> duration(Mp4Box header) {
        boolean large = header.content().get(0) == 1;
        long scale = Integer.toUnsignedLong(header.content().getInt(large ? 20 : 12));
        long length = large
                ? header.content().getLong(24)
                : Integer.toUnsignedLong(header.content().getInt(16));
        boolean told = scale > 0 && length > 0 && length < Long.MAX_VALUE / 1000;
        return told ? Optional.of(Duration.ofMillis(Math.round(length * 1000.0 / scale))) : Optional.empty();
    }
}
