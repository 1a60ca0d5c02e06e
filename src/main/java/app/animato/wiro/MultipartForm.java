package app.animato.wiro;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** A {@code multipart/form-data} body. The file, which comes last, is read once into an array of the exact size. */
final class MultipartForm {

    private final String boundary;
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();

    /** @param boundary must be unguessable: nothing checks that the parts don't hold it */
    MultipartForm(String boundary) {
        this.boundary = boundary;
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    void field(String name, String value) {
        begin(name, "");
        write(value + "\r\n");
    }

    /** Ends the form with a file part, under a neutral name that tells nothing about the person's file. */
    byte[] endWithPhoto(String name, Path file) throws IOException {
        begin(name, "; filename=\"photo.jpg\"\r\nContent-Type: image/jpeg");
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(UTF_8);
        try (SeekableByteChannel photo = Files.newByteChannel(file)) {
            byte[] start = head.toByteArray();
            ByteBuffer body = ByteBuffer.allocate(Math.toIntExact(start.length + photo.size() + tail.length));
            body.put(start).limit(body.capacity() - tail.length);
            while (body.hasRemaining()) {
                if (photo.read(body) < 0) {
                    throw new IOException("The photo became shorter while it was read");
                }
            }
            return body.limit(body.capacity()).put(tail).array();
        }
    }

    byte[] end() {
        write("--" + boundary + "--\r\n");
        return head.toByteArray();
    }

    private void begin(String name, String more) {
        write("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n");
    }

    private void write(String text) {
        head.writeBytes(text.getBytes(UTF_8));
    }
}
