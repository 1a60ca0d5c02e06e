package app.animato.media.intake;

import static app.animato.media.format.TestPhotos.ascii;
import static app.animato.media.format.TestPhotos.chunk;
import static app.animato.media.format.TestPhotos.encoded;
import static app.animato.media.format.TestPhotos.fourCorners;
import static app.animato.media.format.TestPhotos.joined;
import static app.animato.media.format.TestPhotos.jpeg;
import static app.animato.media.format.TestPhotos.lyingJpeg;
import static app.animato.media.format.TestPhotos.lyingPng;
import static app.animato.media.format.TestPhotos.png;
import static app.animato.media.format.TestPhotos.slice;
import static app.animato.media.format.TestPhotos.withChunk;
import static app.animato.media.format.TestPhotos.withSegment;

import app.animato.media.ffmpeg.TestFfmpeg;
import app.animato.media.format.RepeatedByte;
import app.animato.media.format.TestHeic;
import app.animato.media.format.TestPhotos;
import app.animato.media.refusal.PhotoRefusal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterInputStream;

/** Photos that were made to hurt, and odd ones that were not, with what is to become of each. None is kept as a file. */
final class HostilePhotos {

    static final String TAKEN = "taken";

    private static final byte[] JPEG = jpeg(fourCorners(300, 200));
    private static final byte[] PNG = png(fourCorners(300, 200));
    private static final byte[] END = slice(JPEG, JPEG.length - 2, JPEG.length);
    private static final byte[] TO_THE_END = slice(JPEG, 0, JPEG.length - 2);

    private final Path folder;
    private final List<Hostile> all = new ArrayList<>();

    /** @param outcome {@link #TAKEN} or the name of a {@link PhotoRefusal} */
    record Hostile(String name, Supplier<byte[]> bytes, String outcome) {

        @Override
        public String toString() {
            return name;
        }
    }

    private HostilePhotos(Path folder) {
        this.folder = folder;
    }

    static List<Hostile> in(Path folder) {
        var photos = new HostilePhotos(folder);
        photos.hugeSizes();
        photos.bombs();
        photos.endless();
        photos.cutOff();
        photos.polyglots();
        photos.metadata();
        photos.oddButHonest();
        photos.lyingHeaders();
        photos.otherKinds();
        return photos.all;
    }

    private void add(String name, String outcome, Supplier<byte[]> bytes) {
        all.add(new Hostile(name, bytes, outcome));
    }

    private void hugeSizes() {
        add("PNG of 2^31-1 x 2^31-1", "TOO_LONG_A_SIDE", () -> lyingPng(Integer.MAX_VALUE, Integer.MAX_VALUE));
        add("PNG of 30000 x 30000", "TOO_MANY_PIXELS", () -> lyingPng(30_000, 30_000));
        add("PNG of 2^32-1 x 1", "DAMAGED", () -> lyingPng(-1, 1));
        add("PNG of 0 x 0", "DAMAGED", () -> lyingPng(0, 0));
        add("PNG of 1 x 1", "TOO_SMALL", () -> png(fourCorners(1, 1)));
        add("JPEG of 65535 x 65535", "TOO_LONG_A_SIDE", () -> lyingJpeg(JPEG, 65_535, 65_535));
        add("JPEG of 20000 x 20000", "TOO_MANY_PIXELS", () -> lyingJpeg(JPEG, 20_000, 20_000));
        add("JPEG of 0 x 0", "DAMAGED", () -> lyingJpeg(JPEG, 0, 0));
        add("JPEG of 7000 x 5700 with pixels for 300 x 200", "DAMAGED", () -> lyingJpeg(JPEG, 7_000, 5_700));
        add("lossy WebP of 16383 x 16383", "TOO_MANY_PIXELS", () -> webp("VP8 ", vp8(16_383, 16_383)));
        add("lossless WebP of 16384 x 16384", "TOO_MANY_PIXELS", () -> webp("VP8L", vp8l(16_384, 16_384)));
        add("lossless WebP of 6000 x 6000 with no pixels", "DAMAGED", () -> webp("VP8L", vp8l(6_000, 6_000)));
        add("WebP of 0 x 0", "DAMAGED", () -> webp("VP8 ", vp8(0, 0)));
        add("HEIC of 65535 x 65535", "TOO_LONG_A_SIDE", () -> TestHeic.claiming(65_535, 65_535));
        add("HEIC of 2^32-1 tiles' width", "TOO_LONG_A_SIDE", () -> TestHeic.withTiles(grid(), -1, -1));
        add("HEIC with tiles of 30000 x 30000", "TOO_MANY_PIXELS", () -> TestHeic.withTiles(grid(), 30_000, 30_000));
        add("GIF of 65535 x 65535", "GIF", () -> joined(ascii("GIF89a"), le(4, 0xFFFFFFFFL), new byte[20]));
        add(
                "BMP of 2^31-1 x 2^31-1",
                "BMP",
                () -> joined(ascii("BM"), new byte[16], le(4, 0x7FFFFFFF), le(4, 0x7FFFFFFF)));
        add(
                "TIFF of 2^32-1 x 2^32-1",
                "TIFF",
                () -> joined(ascii("II*\0"), le(4, 8), le(2, 2), tag(256), tag(257), le(4, 0)));
    }

    private void bombs() {
        add("PNG, 40 megapixels in 40 KB", TAKEN, () -> flatPng(6_300, 6_300, 2, 8, 3));
        add("PNG, 40 megapixels of 16 bits in 300 KB", TAKEN, () -> flatPng(6_300, 6_300, 6, 16, 8));
        add("PNG, 30000 x 1300, of one colour", TAKEN, () -> flatPng(30_000, 1_300, 0, 8, 1));
        add("PNG, 100 x 100, with pixels for a gigabyte", TAKEN, () -> pngOf(100, 100, 2, 8, deflated(1_000_000_000)));
        add(
                "PNG whose text unpacks to 200 MB",
                TAKEN,
                () -> withChunk(PNG, "zTXt", joined(ascii("x\0\0"), deflated(200_000_000))));
        add(
                "PNG whose profile unpacks to 200 MB",
                TAKEN,
                () -> withChunk(PNG, "iCCP", joined(ascii("x\0\0"), deflated(200_000_000))));
        add(
                "JPEG, 39 megapixels of one colour",
                TAKEN,
                () -> jpeg(new BufferedImage(7_200, 5_400, BufferedImage.TYPE_INT_RGB)));
        add(
                "WebP, 36 megapixels in a few bytes",
                TAKEN,
                () -> TestFfmpeg.converted(
                        folder,
                        flatPng(6_000, 6_000, 2, 8, 3),
                        "bomb.webp",
                        "-lossless",
                        "1",
                        "-compression_level",
                        "0"));
        add("JPEG with 10000 scans", "DAMAGED", () -> joined(TO_THE_END, repeated(scan(), 10_000), END));
        add("HEIC, 2500 times the same 8 MB", "DAMAGED", () -> HostileHeic.oneTileManyTimes(50, 50, 64, 8_000_000));
        add("HEIC, 60000 times the same tile", "DAMAGED", () -> HostileHeic.oneTileManyTimes(250, 240, 16, 20));
        add("HEIC, 2500 tiles of 100000 units", "DAMAGED", () -> HostileHeic.tileOfManyUnits(50, 50, 100_000));
        add("HEIC, 2500 descriptions of 60 KB", "DAMAGED", () -> HostileHeic.largeDescription(50, 50, 60_000));
        add("HEIC, 60000 tiles and 60000 facts", "DAMAGED", () -> HostileHeic.manyFacts(250, 240, 60_000));
        add("HEIC whose places take hours to read", "DAMAGED", HostileHeic::endlessPlaces);
        add("HEIC of 100000 boxes in boxes", "DAMAGED", () -> HostileHeic.nested(100_000));
    }

    private void endless() {
        add(
                "20 MB of nothing behind the mark of a JPEG",
                "DAMAGED",
                () -> joined(ascii("\u00FF\u00D8\u00FF"), new byte[19_000_000]));
        add(
                "JPEG with 19 MB of filling",
                TAKEN,
                () -> joined(slice(JPEG, 0, 2), repeated(ascii("\u00FF"), 19_000_000), slice(JPEG, 2, JPEG.length)));
        add(
                "JPEG with 4 million empty comments",
                TAKEN,
                () -> joined(
                        slice(JPEG, 0, 2),
                        repeated(ascii("\u00FF\u00FE\0\2"), 4_000_000),
                        slice(JPEG, 2, JPEG.length)));
        add(
                "JPEG with 2 million pairs of a table and a comment",
                "DAMAGED",
                () -> joined(
                        slice(JPEG, 0, 2),
                        repeated(ascii("\u00FF\u00C4\0\2\u00FF\u00FE\0\2"), 2_000_000),
                        slice(JPEG, 2, JPEG.length)));
        add(
                "JPEG with 280 blocks of metadata of 64 KB",
                TAKEN,
                () -> joined(
                        slice(JPEG, 0, 2),
                        repeated(joined(ascii("\u00FF\u00E1\u00FF\u00FF"), new byte[65_533]), 280),
                        slice(JPEG, 2, JPEG.length)));
        add(
                "PNG with 1.5 million empty pieces of its picture",
                TAKEN,
                () -> joined(
                        slice(PNG, 0, 33),
                        repeated(chunk("IDAT", new byte[0]), 1_500_000),
                        slice(PNG, 33, PNG.length)));
        add(
                "PNG with 700000 pairs of an empty piece and a text",
                "DAMAGED",
                () -> joined(
                        slice(PNG, 0, 33),
                        repeated(joined(chunk("IDAT", new byte[0]), chunk("tEXt", new byte[0])), 700_000),
                        slice(PNG, 33, PNG.length)));
        add(
                "PNG with 1.5 million texts",
                TAKEN,
                () -> joined(
                        slice(PNG, 0, 33),
                        repeated(chunk("tEXt", new byte[0]), 1_500_000),
                        slice(PNG, 33, PNG.length)));
        add(
                "PNG without an end",
                "DAMAGED",
                () -> joined(slice(PNG, 0, PNG.length - 12), repeated(chunk("tEXt", new byte[0]), 1_000_000)));
        add(
                "WebP with 2 million pieces of transparency",
                "DAMAGED",
                () -> webp("VP8L", vp8l(300, 200), repeated(joined(ascii("ALPH"), new byte[4]), 2_000_000)));
        add(
                "WebP with a million pairs of transparency and text",
                "DAMAGED",
                () -> webp(
                        "VP8L",
                        vp8l(300, 200),
                        repeated(joined(ascii("ALPH"), new byte[4], ascii("XMP "), new byte[4]), 1_000_000)));
        add(
                "HEIC with a million empty boxes",
                "DAMAGED",
                () -> joined(slice(grid(), 0, 24), repeated(joined(be(4, 8), ascii("free")), 1_000_000)));
        add(
                "HEIC whose box is as long as it likes",
                "DAMAGED",
                () -> joined(slice(grid(), 0, 24), be(4, 1), ascii("meta"), be(8, Long.MAX_VALUE)));
        add(
                "HEIC whose box has no length",
                "DAMAGED",
                () -> joined(slice(grid(), 0, 24), be(4, 7), ascii("meta"), new byte[100]));
        add(
                "HEIC whose box ends with the file",
                "DAMAGED",
                () -> joined(slice(grid(), 0, 24), be(4, 0), ascii("mdat"), new byte[100]));
        add("more than 20 MB", "TOO_LARGE", () -> joined(JPEG, new byte[20_000_000]));
        add("nothing", "EMPTY", () -> new byte[0]);
    }

    private void cutOff() {
        var webp = TestFfmpeg.converted(folder, PNG, "cut.webp", "-quality", "90");
        for (int sixteenth = 1; sixteenth < 16; sixteenth++) {
            int part = sixteenth;
            Stream.of(JPEG, PNG, webp, grid(), TestHeic.bytes(TestHeic.PLAIN))
                    .forEach(whole -> add(
                            part + "/16 of "
                                    + new String(whole, 0, 12, StandardCharsets.US_ASCII).replaceAll("[^ -~]", "."),
                            "DAMAGED",
                            () -> slice(whole, 0, Math.max(16, whole.length * part / 16))));
        }
    }

    private void polyglots() {
        var html = ascii("<html><script>alert(1)</script></html>");
        add("JPEG, then HTML", TAKEN, () -> joined(JPEG, html));
        add("JPEG with HTML in its comment", TAKEN, () -> withSegment(JPEG, 0xFE, html));
        add("JPEG with HTML in its tables", "DAMAGED", () -> withSegment(JPEG, 0xC4, html));
        add("HTML, then JPEG", "NOT_A_PHOTO", () -> joined(html, JPEG));
        add("PNG, then ZIP", TAKEN, () -> joined(PNG, ascii("PK\3\4"), new byte[100]));
        add("PNG with a ZIP inside", TAKEN, () -> withChunk(PNG, "zzIp", ascii("PK\3\4<?php")));
        add("ZIP, then PNG", "DOCUMENT", () -> joined(ascii("PK\3\4"), PNG));
        add("PDF, then JPEG", "DOCUMENT", () -> joined(ascii("%PDF-1.7\n"), JPEG));
        add("GIF that is a script", "GIF", () -> ascii("GIF89a/*" + "x".repeat(100) + "*/=alert(1)"));
        add("JPEG, then a film", TAKEN, () -> joined(JPEG, ascii("\0\0\0\u0018ftypmp42"), new byte[1_000]));
        add("JPEG, then another JPEG", TAKEN, () -> joined(JPEG, jpeg(fourCorners(3_000, 2_000))));
        add("PNG in the clothes of a JPEG", "DAMAGED", () -> joined(ascii("\u00FF\u00D8\u00FF"), PNG));
        add(
                "JPEG in the clothes of a WebP",
                "DAMAGED",
                () -> joined(ascii("RIFF"), le(4, JPEG.length), ascii("WEBP"), JPEG));
        add("HEIC in the clothes of a PNG", "DAMAGED", () -> joined(slice(PNG, 0, 8), grid()));
    }

    private void metadata() {
        add(
                "EXIF that points at itself",
                TAKEN,
                () -> withSegment(JPEG, 0xE1, joined(ascii("Exif\0\0II*\0"), le(4, 0))));
        add(
                "EXIF that points beyond",
                TAKEN,
                () -> withSegment(JPEG, 0xE1, joined(ascii("Exif\0\0MM\0*"), be(4, 0xFFFFFFFFL))));
        add(
                "EXIF of a turn that does not exist",
                TAKEN,
                () -> withSegment(
                        JPEG, 0xE1, joined(ascii("Exif\0\0"), TestPhotos.exif(99, ByteOrder.BIG_ENDIAN, ""))));
        add("EXIF that is empty", TAKEN, () -> withSegment(JPEG, 0xE1, ascii("Exif\0\0")));
        add(
                "EXIF with 65535 entries",
                TAKEN,
                () -> withSegment(
                        JPEG, 0xE1, joined(ascii("Exif\0\0II*\0"), le(4, 8), le(2, 65_535), new byte[60_000])));
        add(
                "EXIF with a photo inside",
                TAKEN,
                () -> withSegment(
                        JPEG,
                        0xE1,
                        joined(
                                ascii("Exif\0\0"),
                                TestPhotos.exif(1, ByteOrder.LITTLE_ENDIAN, "x"),
                                jpeg(fourCorners(160, 120)))));
        add(
                "XMP with an entity from elsewhere",
                TAKEN,
                () -> withSegment(
                        JPEG,
                        0xE1,
                        ascii(
                                "http://ns.adobe.com/xap/1.0/\0<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>")));
        add("profile in 255 parts", TAKEN, () -> {
            var jpeg = JPEG;
            for (int part = 255; part > 0; part--) {
                jpeg = withSegment(
                        jpeg,
                        0xE2,
                        joined(ascii("ICC_PROFILE\0"), new byte[] {(byte) part, (byte) 255}, new byte[1_000]));
            }
            return jpeg;
        });
        add("PNG with a profile that is none", TAKEN, () -> withChunk(PNG, "iCCP", ascii("x\0\0nonsense")));
    }

    private void oddButHonest() {
        for (var pixels :
                List.of("gray", "gray16be", "ya8", "ya16be", "rgb24", "rgb48be", "rgba", "rgba64be", "monob", "pal8")) {
            add("PNG of " + pixels, TAKEN, () -> TestFfmpeg.converted(folder, PNG, "odd.png", "-pix_fmt", pixels));
        }
        for (int orientation = 1; orientation <= 8; orientation++) {
            var exif = TestPhotos.exif(orientation, ByteOrder.LITTLE_ENDIAN, "");
            add("JPEG turned " + orientation, TAKEN, () -> withSegment(JPEG, 0xE1, joined(ascii("Exif\0\0"), exif)));
        }
        add("animated PNG", TAKEN, () -> TestFfmpeg.converted(folder, PNG, "odd.apng", "-vf", "loop=4:1,hue=h=n*60"));
        add(
                "animated WebP",
                "ANIMATED",
                () -> TestFfmpeg.converted(folder, PNG, "odd.webp", "-vf", "loop=4:1,hue=h=n*60"));
        add("animated GIF", "GIF", () -> TestFfmpeg.converted(folder, PNG, "odd.gif", "-vf", "loop=4:1,hue=h=n*60"));
        add("grey JPEG", TAKEN, () -> jpeg(fourCorners(300, 200, BufferedImage.TYPE_BYTE_GRAY)));
        add("JPEG for printing", "PRINT_COLOURS", () -> withFrame((byte) 0xC0, (byte) 8, (byte) 4));
        add(
                "JPEG for printing, as Adobe has it",
                "PRINT_COLOURS",
                () -> withSegment(withFrame((byte) 0xC0, (byte) 8, (byte) 4), 0xEE, ascii("Adobe\0d\0\0\0\0\2")));
        add("JPEG of 12 bits", "RARE_JPEG", () -> withFrame((byte) 0xC0, (byte) 12, (byte) 3));
        add("lossless JPEG", "RARE_JPEG", () -> withFrame((byte) 0xC3, (byte) 8, (byte) 3));
        add("arithmetic JPEG", "RARE_JPEG", () -> withFrame((byte) 0xC9, (byte) 8, (byte) 3));
        add("hierarchical JPEG", "RARE_JPEG", () -> withFrame((byte) 0xC5, (byte) 8, (byte) 3));
        add("JPEG of 2 colours", "DAMAGED", () -> withFrame((byte) 0xC0, (byte) 8, (byte) 2));
        add("JPEG of 255 colours", "DAMAGED", () -> withFrame((byte) 0xC0, (byte) 8, (byte) 255));
        add(
                "lossy WebP",
                TAKEN,
                () -> TestFfmpeg.converted(folder, PNG, "plain.webp", "-c:v", "libwebp", "-quality", "90"));
        add("lossless WebP", TAKEN, () -> TestFfmpeg.converted(folder, PNG, "less.webp", "-lossless", "1"));
        add("HEIC in one piece", TAKEN, () -> TestHeic.bytes(TestHeic.PLAIN));
        add("HEIC in tiles", TAKEN, HostilePhotos::grid);
        add("HEIC of another codec", "AVIF", () -> TestHeic.replaced(TestHeic.PLAIN, "hvc1", "av01"));
        add("HEIC of pictures over one another", "HEIC", () -> TestHeic.replaced(TestHeic.GRID, "grid", "iovl"));
        add("HEIC that is a film", "ANIMATED", () -> TestHeic.replaced(TestHeic.PLAIN, "meta", "moov"));
    }

    private void lyingHeaders() {
        add("PNG with a wrong checksum", TAKEN, () -> changed(PNG, 30, 0x55));
        add("PNG of a colour that does not exist", "DAMAGED", () -> changed(PNG, 25, 5));
        add("PNG of 3 bits", "DAMAGED", () -> changed(PNG, 24, 3));
        add("PNG without its palette", "DAMAGED", () -> pngOf(100, 100, 3, 8, deflated(10_100)));
        add("PNG with a palette of 300 colours", "DAMAGED", () -> withChunk(PNG, "PLTE", new byte[900]));
        add("PNG with two headers", "DAMAGED", () -> withChunk(PNG, "IHDR", slice(PNG, 16, 29)));
        add(
                "PNG whose piece is longer than the file",
                "DAMAGED",
                () -> joined(slice(PNG, 0, 33), be(4, 0x7FFFFFFF), ascii("IDAT"), new byte[10]));
        add(
                "PNG whose piece is of negative length",
                "DAMAGED",
                () -> joined(slice(PNG, 0, 33), be(4, 0xFFFFFFFFL), ascii("IDAT"), new byte[10]));
        add("PNG whose pixels are nonsense", "DAMAGED", () -> pngOf(100, 100, 2, 8, ascii("no pixels, none at all")));
        add(
                "JPEG with two frames",
                "DAMAGED",
                () -> joined(
                        slice(JPEG, 0, JPEG.length - 2),
                        ascii("\u00FF\u00C0\0\u0011\10\1\1\1\1\3\1\21\0\2\21\1\3\21\1"),
                        END));
        add(
                "JPEG without a frame",
                "DAMAGED",
                () -> ascii("\u00FF\u00D8\u00FF\u00DA\0\2\u00FF\u00D9" + "x".repeat(20)));
        add(
                "JPEG whose segment is too short for its length",
                "DAMAGED",
                () -> ascii("\u00FF\u00D8\u00FF\u00E0\0\1" + "x".repeat(20)));
        add(
                "WebP longer than it is",
                "DAMAGED",
                () -> joined(
                        ascii("RIFF"), le(4, 0xFFFFFFFFL), ascii("WEBP"), ascii("VP8L"), le(4, 10), vp8l(300, 200)));
        add(
                "WebP shorter than it is",
                "DAMAGED",
                () -> joined(ascii("RIFF"), le(4, 4), ascii("WEBP"), ascii("VP8L"), le(4, 10), vp8l(300, 200)));
        add(
                "WebP whose canvas lies",
                "DAMAGED",
                () -> webp(
                        "VP8X",
                        joined(new byte[4], le(3, 9), le(3, 9)),
                        joined(ascii("VP8L"), le(4, 10), vp8l(300, 200))));
        add(
                "WebP of two pictures",
                "DAMAGED",
                () -> webp("VP8L", vp8l(300, 200), joined(ascii("VP8L"), le(4, 10), vp8l(300, 200))));
        add(
                "WebP whose piece is 4 GB",
                "DAMAGED",
                () -> joined(
                        ascii("RIFF"), le(4, 1_000), ascii("WEBP"), ascii("VP8L"), le(4, 0xFFFFFFFFL), new byte[20]));
        add("HEIC whose tiles are elsewhere", "DAMAGED", () -> TestHeic.withTiles(grid(), 100, 100));
    }

    private void otherKinds() {
        add("SVG", "NOT_A_PHOTO", () -> ascii("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"));
        add(
                "SVG with an entity from elsewhere",
                "NOT_A_PHOTO",
                () -> ascii(
                        "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg>&x;</svg>"));
        add("SVG, packed", "NOT_A_PHOTO", () -> joined(new byte[] {0x1F, (byte) 0x8B, 8}, new byte[50]));
        add("a playlist", "NOT_A_PHOTO", () -> ascii("#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n"));
        add("a list for ffmpeg", "NOT_A_PHOTO", () -> ascii("ffconcat version 1.0\nfile /etc/passwd\n"));
        add(
                "a script for ImageMagick",
                "NOT_A_PHOTO",
                () -> ascii("push graphic-context\nfill 'url(https://127.0.0.1/)'\n"));
        add("PostScript", "NOT_A_PHOTO", () -> ascii("%!PS-Adobe-3.0\n(%pipe%id) (r) file\n"));
        add("a program", "NOT_A_PHOTO", () -> joined(ascii("MZ"), new byte[100]));
        add("an icon", "NOT_A_PHOTO", () -> joined(new byte[] {0, 0, 1, 0, 1, 0}, new byte[100]));
        add("Photoshop's", "NOT_A_PHOTO", () -> joined(ascii("8BPS"), new byte[100]));
        add("zeros", "NOT_A_PHOTO", () -> new byte[1_000_000]);
        add("one byte", "NOT_A_PHOTO", () -> new byte[] {(byte) 0xFF});
        add("GIF", "GIF", () -> encoded(fourCorners(100, 100), "gif"));
        add("BMP", "BMP", () -> encoded(fourCorners(100, 100), "bmp"));
        add("TIFF", "TIFF", () -> encoded(fourCorners(100, 100), "tiff"));
        add("AVIF", "AVIF", () -> joined(be(4, 24), ascii("ftypavif"), new byte[100]));
        add("JPEG XL", "JPEG_XL", () -> joined(ascii("\u00FF\n"), new byte[100]));
        add("PDF", "DOCUMENT", () -> ascii("%PDF-1.7\n%x\n1 0 obj"));
        add("MP4", "VIDEO", () -> joined(be(4, 24), ascii("ftypisom"), new byte[100]));
        add("Matroska", "VIDEO", () -> joined(ascii("\u001AE\u00DF\u00A3"), new byte[100]));
    }

    private static byte[] grid() {
        return TestHeic.bytes(TestHeic.GRID);
    }

    private static byte[] withFrame(byte kind, byte precision, byte colours) {
        var jpeg = JPEG.clone();
        int frame = new String(jpeg, StandardCharsets.ISO_8859_1).indexOf("\u00FF\u00C0");
        jpeg[frame + 1] = kind;
        jpeg[frame + 4] = precision;
        jpeg[frame + 9] = colours;
        return jpeg;
    }

    private static byte[] scan() {
        return new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 63, 0};
    }

    private static byte[] flatPng(int width, int height, int colours, int bits, int bytesPerPixel) {
        return pngOf(width, height, colours, bits, deflated(height * (1L + (long) width * bytesPerPixel)));
    }

    private static byte[] pngOf(int width, int height, int colours, int bits, byte[] pixels) {
        var header = joined(be(4, width), be(4, height), new byte[] {(byte) bits, (byte) colours, 0, 0, 0});
        return joined(slice(PNG, 0, 8), chunk("IHDR", header), chunk("IDAT", pixels), chunk("IEND", new byte[0]));
    }

    private static byte[] deflated(long zeros) {
        try (InputStream in = new DeflaterInputStream(new RepeatedByte(0, zeros), new Deflater(Deflater.BEST_SPEED))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] webp(String type, byte[] content, byte[]... more) {
        var chunk = joined(ascii(type), le(4, content.length), content, new byte[content.length & 1]);
        var all = joined(chunk, joined(more));
        return joined(ascii("RIFF"), le(4, 4 + all.length), ascii("WEBP"), all);
    }

    private static byte[] vp8(int width, int height) {
        return joined(new byte[] {0, 0, 0, (byte) 0x9D, 1, 0x2A}, le(2, width), le(2, height));
    }

    private static byte[] vp8l(int width, int height) {
        return joined(new byte[] {0x2F}, le(4, (width - 1L) | (height - 1L) << 14), new byte[5]);
    }

    private static byte[] tag(int tag) {
        return joined(le(2, tag), le(2, 4), le(4, 1), le(4, 0xFFFFFFFFL));
    }

    private static byte[] changed(byte[] whole, int at, int value) {
        var changed = whole.clone();
        changed[at] = (byte) value;
        return changed;
    }

    private static byte[] repeated(byte[] part, int times) {
        var bytes = new ByteArrayOutputStream(part.length * times);
        for (int i = 0; i < times; i++) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    private static byte[] be(int size, long number) {
        return slice(ByteBuffer.allocate(8).putLong(number).array(), 8 - size, 8);
    }

    private static byte[] le(int size, long number) {
        return slice(
                ByteBuffer.allocate(8)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(number)
                        .array(),
                0,
                size);
    }
}
