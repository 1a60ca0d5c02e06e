package app.animato.wiro;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** An HTTP server on a bare socket, so that it sees each byte that is really sent and can misbehave in every way. */
final class FakeWiro implements AutoCloseable {

    /** Answers one request, on the socket itself; returns whether the connection stays open. */
    interface Reply {
        boolean send(Request request, Socket socket, CountDownLatch closing) throws IOException, InterruptedException;
    }

    /** @param body one character for each byte */
    record Request(String method, String path, Map<String, String> headers, String body) {

        byte[] bytes() {
            return body.getBytes(ISO_8859_1);
        }
    }

    final List<Request> requests = new CopyOnWriteArrayList<>();
    final AtomicInteger connections = new AtomicInteger();
    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ServerSocket listening;

    FakeWiro() {
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    String url() {
        return "http://127.0.0.1:" + listening.getLocalPort();
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Replies are used up in order; with none left, a request gets no answer. */
    FakeWiro then(Reply reply) {
        replies.add(reply);
        return this;
    }

    void forgetReplies() {
        replies.clear();
    }

    List<String> paths() {
        return requests.stream().map(Request::path).toList();
    }

    private void accept() {
        while (true) {
            try {
                Socket socket = listening.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            boolean open = true;
            while (open) {
                Request request = read(socket.getInputStream());
                requests.add(request);
                Reply reply = replies.poll();
                open = (reply == null ? hang() : reply).send(request, socket, closing);
            }
        } catch (IOException | InterruptedException e) {
            return;
        }
    }

    private static Request read(InputStream in) throws IOException {
        String line = line(in);
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            headers.put(
                    header.substring(0, header.indexOf(':')),
                    header.substring(header.indexOf(':') + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new IOException("half a request is none");
        }
        int path = line.indexOf(' ') + 1;
        return new Request(
                line.substring(0, path - 1),
                line.substring(path, line.indexOf(' ', path)),
                headers,
                new String(body, ISO_8859_1));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("closed");
            }
            line.append((char) c);
        }
        return line.toString().strip();
    }

    static Reply json(String body) {
        return status(200, body);
    }

    static Reply status(int status, String body, String... headers) {
        return bytes(status, body.getBytes(UTF_8), headers);
    }

    static Reply bytes(int status, byte[] body, String... headers) {
        return (request, socket, closing) -> {
            StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " x\r\nContent-Length: " + body.length);
            for (String header : headers) {
                head.append("\r\n").append(header);
            }
            write(socket, head.append("\r\n\r\n").toString().getBytes(ISO_8859_1));
            write(socket, body);
            return true;
        };
    }

    /** Exactly these bytes, then the end of the connection. */
    static Reply raw(String text) {
        return (request, socket, closing) -> {
            write(socket, text.getBytes(ISO_8859_1));
            return false;
        };
    }

    static Reply hang() {
        return (request, socket, closing) -> {
            closing.await();
            return false;
        };
    }

    static Reply reset() {
        return (request, socket, closing) -> {
            socket.setSoLinger(true, 0);
            return false;
        };
    }

    static Reply hangUp() {
        return (request, socket, closing) -> false;
    }

    /** Sends one byte after the other for as long as somebody listens. */
    static Reply drip(String head, char drop) {
        return (request, socket, closing) -> {
            write(socket, head.getBytes(ISO_8859_1));
            while (!closing.await(20, TimeUnit.MILLISECONDS)) {
                write(socket, new byte[] {(byte) drop});
            }
            return false;
        };
    }

    private static void write(Socket socket, byte[] bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(bytes);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        listening.close();
    }
}
