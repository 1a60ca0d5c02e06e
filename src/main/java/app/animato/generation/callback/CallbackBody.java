package app.animato.generation.callback;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Takes in the body of a call without holding a thread for it: at most so many bytes, for at most as long as the
 * request's time-out. Of a sender that does not come to an end, what came until then is taken.
 */
final class CallbackBody implements ReadListener, AsyncListener {

    private static final int LARGEST = 64 * 1024;

    private final AsyncContext exchange;
    private final ServletInputStream input;
    private final Consumer<byte[]> whole;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final byte[] part = new byte[4096];
    private final AtomicBoolean over = new AtomicBoolean();

    private CallbackBody(AsyncContext exchange, ServletInputStream input, Consumer<byte[]> whole) {
        this.exchange = exchange;
        this.input = input;
        this.whole = whole;
    }

    static void read(AsyncContext exchange, Consumer<byte[]> whole) throws IOException {
        ServletInputStream input = exchange.getRequest().getInputStream();
        CallbackBody body = new CallbackBody(exchange, input, whole);
        exchange.addListener(body);
        input.setReadListener(body);
    }

    @Override
    public void onDataAvailable() throws IOException {
        while (!over.get() && input.isReady() && !input.isFinished()) {
            int read = input.read(part);
            if (read > 0) {
                body.write(part, 0, Math.min(read, LARGEST - body.size()));
            }
            if (body.size() == LARGEST) {
                breakOff();
            }
        }
    }

    @Override
    public void onAllDataRead() {
        end(exchange::complete);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        breakOff();
    }

    @Override
    public void onError(Throwable cause) {
        breakOff();
    }

    @Override
    public void onError(AsyncEvent event) {
        breakOff();
    }

    @Override
    public void onComplete(AsyncEvent event) {}

    @Override
    public void onStartAsync(AsyncEvent event) {}

    private void breakOff() {
        end(() -> {
            HangUp.on(exchange.getRequest());
            exchange.complete();
        });
    }

    private void end(Runnable release) {
        if (over.compareAndSet(false, true)) {
            byte[] taken = body.toByteArray();
            release.run();
            whole.accept(taken);
        }
    }
}
