package app.animato.sandbox;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Makes faults happen to an exchange. */
final class Mishaps {

    private static final long GLANCE = 10;

    private final CountDownLatch closing = new CountDownLatch(1);

    /** True when that was all: nothing must come of the request. */
    boolean before(Fault fault, HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (fault) {
            case Fault.Hang(boolean recorded) when !recorded -> hang(request);
            case Fault.Drop(boolean recorded) when !recorded -> Connections.cut(request);
            case Fault.Status(int code, boolean recorded) when !recorded -> bare(response, code);
            case Fault.Refusal(int code, String message) -> send(response, Answer.refusal(code, message));
            default -> {
                return false;
            }
        }
        return true;
    }

    /** What is left of the answer to work that was done. */
    void after(Fault fault, Answer answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (fault) {
            case Fault.Hang hang -> hang(request);
            case Fault.Drop drop -> Connections.cut(request);
            case Fault.Status(int code, boolean recorded) -> bare(response, code);
            case Fault.Refusal refusal -> send(response, answer);
            case Fault.Garbage garbage -> send(response, new Answer(200, "<html><body>Bad gateway</body></html>"));
            case Fault.HalfBody half -> {
                byte[] whole = answer.body().getBytes(StandardCharsets.UTF_8);
                head(response, answer.status(), whole.length);
                response.getOutputStream().write(Arrays.copyOf(whole, whole.length / 2));
                response.flushBuffer();
                Connections.cut(request);
            }
            case Fault.Slow(int bytesPerSecond) -> {
                byte[] whole = answer.body().getBytes(StandardCharsets.UTF_8);
                head(response, answer.status(), whole.length);
                new TricklingStream(response.getOutputStream(), bytesPerSecond, closing).write(whole);
            }
            case Fault.Held(CountDownLatch letGo) -> {
                hold(letGo);
                send(response, answer);
            }
        }
    }

    static void send(HttpServletResponse response, Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        head(response, answer.status(), body.length);
        response.getOutputStream().write(body);
    }

    CountDownLatch closing() {
        return closing;
    }

    /** Lets go of every request that hangs. */
    void end() {
        closing.countDown();
    }

    /** Returns when it is let go, or everything ends. */
    void hold(CountDownLatch letGo) {
        try {
            while (!letGo.await(GLANCE, TimeUnit.MILLISECONDS) && closing.getCount() > 0) {
                // Neither has come yet.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void hang(HttpServletRequest request) throws IOException {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Connections.cut(request);
    }

    private static void bare(HttpServletResponse response, int code) throws IOException {
        head(response, code, 0);
        response.flushBuffer();
    }

    private static void head(HttpServletResponse response, int status, int length) {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setContentLength(length);
    }
}
