package app.animato.gallery;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes many files as one while it is sent: none of it is ever held in memory or on the disk. */
final class ArchiveWriter implements Closeable {

    private final ZipOutputStream zip;

    ArchiveWriter(OutputStream out) {
        this.zip = new ZipOutputStream(out);
    }

    /** Pictures and videos do not get any smaller, and what is only stored has to have its checksum said in advance. */
    void put(String name, Instant from, Path file) throws IOException {
        ZipEntry entry = entry(name, from);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(Files.size(file));
        entry.setCrc(checksum(file));
        zip.putNextEntry(entry);
        Files.copy(file, zip);
        zip.closeEntry();
    }

    /** Begins a text; what is written to the stream until the next call becomes its content. */
    OutputStream begin(String name, Instant from) throws IOException {
        ZipEntry entry = entry(name, from);
        entry.setMethod(ZipEntry.DEFLATED);
        zip.putNextEntry(entry);
        return zip;
    }

    private static ZipEntry entry(String name, Instant from) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.ofInstant(from, ZoneOffset.UTC));
        return entry;
    }

    private static long checksum(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                CheckedInputStream checked = new CheckedInputStream(in, new CRC32())) {
            checked.transferTo(OutputStream.nullOutputStream());
            return checked.getChecksum().getValue();
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
