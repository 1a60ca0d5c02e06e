package app.animato.media.format;

import app.animato.media.format.PhotoOutline.Insert;
import app.animato.media.format.PhotoOutline.Part;
import app.animato.media.format.PhotoOutline.Stretch;
import app.animato.media.refusal.PhotoRefusal;
import app.animato.media.refusal.RefusedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Walks through a WebP from chunk to chunk. */
final class WebpAnatomy {

    private static final int ANIMATION = 0x02;
    private static final int ALPHA = 0x10;

    private final ByteFeed feed;
    private final Essentials essentials = new Essentials();
    private int width;
    private int height;
    private int canvasWidth;
    private int canvasHeight;
    private boolean alpha;
    private boolean alphaChunk;
    private Turn turn = Turn.UPRIGHT;

    private WebpAnatomy(ByteFeed feed) {
        this.feed = feed;
    }

    static PhotoOutline read(ByteFeed feed) throws IOException {
        return new WebpAnatomy(feed).walk();
    }

    private PhotoOutline walk() throws IOException {
        feed.skip(4);
        long end = 8 + feed.u32Little();
        feed.skip(4);
        while (feed.position() + 8 <= end) {
            chunk();
        }
        boolean canvasLies = canvasWidth != 0 && (canvasWidth != width || canvasHeight != height);
        if (width == 0 || canvasLies) {
            throw damaged();
        }
        var parts = new ArrayList<Part>(List.of(new Insert(preamble())));
        parts.addAll(essentials.parts());
        return new PhotoOutline(width, height, alpha, turn, List.copyOf(parts));
    }

    private void chunk() throws IOException {
        long start = feed.position();
        var type = new String(feed.bytes(4), StandardCharsets.ISO_8859_1);
        long length = feed.u32Little();
        long end = feed.position() + length + (length & 1);
        switch (type) {
            case "VP8X" -> canvas();
            case "VP8 " -> lossy();
            case "VP8L" -> lossless();
            case "ALPH" -> {
                alpha = true;
                alphaChunk = true;
            }
            case "EXIF" -> turn = ExifTurn.find(exif((int) Math.min(length, ExifTurn.BLOCK_LIMIT)));
            case "ANIM", "ANMF" -> throw new RefusedException(PhotoRefusal.ANIMATED);
            default -> {}
        }
        if (feed.position() > end) {
            throw damaged();
        }
        feed.skip(end - feed.position());
        if (type.equals("VP8 ") || type.equals("VP8L") || type.equals("ALPH")) {
            essentials.add(new Stretch(start, end - start));
        }
    }

    private void canvas() throws IOException {
        if ((feed.u8() & ANIMATION) != 0) {
            throw new RefusedException(PhotoRefusal.ANIMATED);
        }
        feed.skip(3);
        canvasWidth = feed.u24Little() + 1;
        canvasHeight = feed.u24Little() + 1;
    }

    private void lossy() throws IOException {
        feed.skip(6);
        picture(feed.u16Little() & 0x3FFF, feed.u16Little() & 0x3FFF);
    }

    private void lossless() throws IOException {
        if (feed.u8() != 0x2F) {
            throw damaged();
        }
        int sides = (int) feed.u32Little();
        picture((sides & 0x3FFF) + 1, ((sides >>> 14) & 0x3FFF) + 1);
        alpha = ((sides >>> 28) & 1) == 1;
    }

    private void picture(int w, int h) throws IOException {
        if (width != 0 || w == 0 || h == 0) {
            throw damaged();
        }
        width = w;
        height = h;
    }

    private byte[] exif(int length) throws IOException {
        var block = feed.bytes(length);
        var prefix = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
        boolean prefixed = ByteBuffer.wrap(block).slice(0, Math.min(6, length)).equals(ByteBuffer.wrap(prefix));
        return prefixed ? Arrays.copyOfRange(block, 6, length) : block;
    }

    /** A new beginning: the old one announces chunks that are left out. */
    private ByteBuffer preamble() {
        var bytes = ByteBuffer.allocate(alphaChunk ? 30 : 12).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(ascii("RIFF"))
                .putInt((int) (bytes.capacity() - 8 + essentials.stretched()))
                .put(ascii("WEBP"));
        if (alphaChunk) {
            bytes.put(ascii("VP8X")).putInt(10).putInt(ALPHA);
            bytes.putShort((short) (width - 1)).put((byte) 0);
            bytes.putShort((short) (height - 1)).put((byte) 0);
        }
        return bytes.flip();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static RefusedException damaged() {
        return new RefusedException(PhotoRefusal.DAMAGED);
    }
}
