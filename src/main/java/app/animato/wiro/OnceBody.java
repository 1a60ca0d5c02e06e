package app.animato.wiro;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A request body that can be sent at most once, and not any more once it was withdrawn. It makes "never sent twice"
 * and "never sent at all" facts of ours, whatever the HTTP client's rules for repeating a request are or become.
 */
final class OnceBody implements BodyPublisher {

    private final BodyPublisher bytes;
    private final AtomicBoolean taken = new AtomicBoolean();

    OnceBody(byte[] bytes) {
        this.bytes = BodyPublishers.ofByteArray(bytes);
    }

    /** Keeps the body from being sent; false when sending had begun before. */
    boolean withdraw() {
        return taken.compareAndSet(false, true);
    }

    @Override
    public long contentLength() {
        return bytes.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        if (taken.compareAndSet(false, true)) {
            bytes.subscribe(subscriber);
        } else {
            subscriber.onSubscribe(new Flow.Subscription() {
                @Override
                public void request(long n) {}

                @Override
                public void cancel() {}
            });
            subscriber.onError(new IllegalStateException("A request is sent once"));
        }
    }
}
