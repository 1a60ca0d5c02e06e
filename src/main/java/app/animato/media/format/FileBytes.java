package app.animato.media.format;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Reads here and there in a file; past its end is an exception. */
record FileBytes(FileChannel channel) {

    long size() throws IOException {
        return channel.size();
    }

    ByteBuffer part(long at, int length) throws IOException {
        if (at < 0 || length < 0 || length > channel.size() - at) {
            throw new EOFException("The file ends too early");
        }
        var part = ByteBuffer.allocate(length);
        while (part.hasRemaining()) {
            if (channel.read(part, at + part.position()) < 0) {
                throw new EOFException("The file ends too early");
            }
        }
        return part.flip();
    }
}
