package app.animato.wiro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

class OnceBodyTest {

    private final OnceBody body = new OnceBody(new byte[] {1, 2, 3});

    @Test
    void is_sent_once_and_never_again() {
        assertThat(send(body).join()).containsExactly(1, 2, 3);
        assertThat(body.withdraw()).isFalse();
        assertThatThrownBy(() -> send(body).join()).hasRootCauseMessage("A request is sent once");
    }

    @Test
    void is_not_sent_after_it_was_withdrawn() {
        assertThat(body.withdraw()).isTrue();
        assertThatThrownBy(() -> send(body).join()).hasRootCauseMessage("A request is sent once");
    }

    private static CompletableFuture<byte[]> send(BodyPublisher body) {
        BodySubscriber<byte[]> other = BodySubscribers.ofByteArray();
        body.subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                other.onSubscribe(subscription);
            }

            @Override
            public void onNext(ByteBuffer bytes) {
                other.onNext(List.of(bytes));
            }

            @Override
            public void onError(Throwable failure) {
                other.onError(failure);
            }

            @Override
            public void onComplete() {
                other.onComplete();
            }
        });
        return other.getBody().toCompletableFuture();
    }
}
