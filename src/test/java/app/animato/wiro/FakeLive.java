package app.animato.wiro;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The other end of a websocket, frame by frame, so that a test can break off, go silent or send what it likes. */
final class FakeLive implements AutoCloseable {

    /** In seconds. */
    private static final long PATIENCE = 20;

    private static final int TEXT = 1;
    private static final int BINARY = 2;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;
    private static final int LAST = 0x80;

    /** Texts that arrived, and {@code "(ended)"} once the connection is over. */
    final BlockingQueue<String> received = new LinkedBlockingQueue<>();

    final BlockingQueue<String> pings = new LinkedBlockingQueue<>();
    volatile boolean answersPings = true;
    private final BlockingQueue<Socket> open = new LinkedBlockingQueue<>();
    private final ServerSocket listening;

    FakeLive() {
        try {
            listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    String url() {
        return "ws://127.0.0.1:" + listening.getLocalPort() + "/v1";
    }

    String next() throws InterruptedException {
        return String.valueOf(received.poll(PATIENCE, TimeUnit.SECONDS));
    }

    void text(String text) throws Exception {
        frame(LAST | TEXT, text.getBytes(UTF_8));
    }

    void textInParts(String... parts) throws Exception {
        for (int i = 0; i < parts.length; i++) {
            int last = i == parts.length - 1 ? LAST : 0;
            frame(last | (i == 0 ? TEXT : 0), parts[i].getBytes(UTF_8));
        }
    }

    void binary() throws Exception {
        frame(LAST | BINARY, new byte[] {1, 2, 3});
    }

    void pong(String payload) throws Exception {
        frame(LAST | PONG, payload.getBytes(UTF_8));
    }

    void sayGoodbye() throws Exception {
        frame(LAST | CLOSE, new byte[] {3, (byte) 0xE8});
    }

    void breakOff() throws Exception {
        Socket socket = socket();
        socket.setSoLinger(true, 0);
        socket.close();
    }

    private Socket socket() throws InterruptedException {
        Socket socket = open.poll(PATIENCE, TimeUnit.SECONDS);
        if (socket == null) {
            throw new AssertionError("nobody connected");
        }
        open.add(socket);
        return socket;
    }

    private void frame(int head, byte[] payload) throws Exception {
        send(socket(), head, payload);
    }

    private static synchronized void send(Socket socket, int head, byte[] payload) throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(head);
        if (payload.length < 126) {
            frame.write(payload.length);
        } else {
            int bytes = payload.length < 65_536 ? 2 : 8;
            frame.write(bytes == 2 ? 126 : 127);
            for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
                frame.write((int) ((long) payload.length >>> shift));
            }
        }
        frame.write(payload);
        socket.getOutputStream().write(frame.toByteArray());
    }

    private void serve() {
        try (Socket socket = listening.accept()) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            shakeHands(in, socket);
            open.add(socket);
            while (listen(in, socket)) {
                // Each frame is dealt with as it comes.
            }
        } catch (IOException | GeneralSecurityException e) {
            received.add("(ended)");
            return;
        }
        received.add("(ended)");
    }

    private boolean listen(DataInputStream in, Socket socket) throws IOException {
        int kind = in.readUnsignedByte() & 0x0F;
        int length = in.readUnsignedByte() & 0x7F;
        length = length == 126 ? in.readUnsignedShort() : length;
        byte[] mask = in.readNBytes(4);
        byte[] payload = in.readNBytes(length);
        for (int i = 0; i < payload.length; i++) {
            payload[i] ^= mask[i % 4];
        }
        if (kind == TEXT) {
            received.add(new String(payload, UTF_8));
        } else if (kind == PING) {
            pings.add(new String(payload, UTF_8));
            if (answersPings) {
                send(socket, LAST | PONG, payload);
            }
        }
        return kind != CLOSE;
    }

    private static void shakeHands(DataInputStream in, Socket socket) throws IOException, GeneralSecurityException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        String name = "Sec-WebSocket-Key: ";
        int key = head.indexOf(name) + name.length();
        String accept = head.substring(key, head.indexOf("\r\n", key)) + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
        String digest = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-1").digest(accept.getBytes(ISO_8859_1)));
        socket.getOutputStream()
                .write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                                + "Sec-WebSocket-Accept: " + digest + "\r\n\r\n")
                        .getBytes(ISO_8859_1));
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
