package app.animato.wiro;

import app.animato.generation.provider.DownloadOutcome;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Writes an output into a file as it arrives, and stops early when it is too large or of no kind that is taken. */
final class OutputReceiver implements BodySubscriber<DownloadOutcome> {

    private final CompletableFuture<DownloadOutcome> outcome = new CompletableFuture<>();
    private final FileChannel file;
    private final long limit;
    private final OptionalLong announced;
    private final Runnable heard;
    private final ByteBuffer head = ByteBuffer.allocate(MediaKind.HEAD);
    private long received;
    private Flow.@Nullable Subscription subscription;

    /** @param file is written and forced to the disk, but closed by whoever opened it */
    OutputReceiver(FileChannel file, long limit, OptionalLong announced, Runnable heard) {
        this.file = file;
        this.limit = limit;
        this.announced = announced;
        this.heard = heard;
    }

    @Override
    public CompletionStage<DownloadOutcome> getBody() {
        return outcome;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        this.subscription = subscription;
        if (announced.orElse(0) > limit) {
            refuse("larger than " + limit + " bytes");
        } else {
            subscription.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        heard.run();
        try {
            for (ByteBuffer buffer : buffers) {
                if (!outcome.isDone()) {
                    take(buffer);
                }
            }
        } catch (IOException e) {
            stop();
            outcome.completeExceptionally(e);
        }
        if (!outcome.isDone() && subscription != null) {
            subscription.request(1);
        }
    }

    @Override
    public void onError(Throwable failure) {
        outcome.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        MediaKind kind =
                MediaKind.of(Arrays.copyOf(head.array(), head.position())).orElse(null);
        if (announced.isPresent() && announced.getAsLong() != received) {
            outcome.complete(
                    new DownloadOutcome.Unreachable(received + " of " + announced.getAsLong() + " bytes arrived"));
        } else if (kind == null) {
            refuse("neither a picture nor a video");
        } else {
            keep(kind);
        }
    }

    private void take(ByteBuffer buffer) throws IOException {
        received += buffer.remaining();
        if (received > limit) {
            refuse("larger than " + limit + " bytes");
            return;
        }
        if (head.hasRemaining()) {
            head.put(buffer.slice(buffer.position(), Math.min(head.remaining(), buffer.remaining())));
            if (!head.hasRemaining() && MediaKind.of(head.array()).isEmpty()) {
                refuse("neither a picture nor a video");
                return;
            }
        }
        while (buffer.hasRemaining()) {
            file.write(buffer);
        }
    }

    private void keep(MediaKind kind) {
        try {
            file.force(true);
            outcome.complete(new DownloadOutcome.Saved(received, kind.contentType()));
        } catch (IOException e) {
            outcome.completeExceptionally(e);
        }
    }

    private void refuse(String reason) {
        stop();
        outcome.complete(new DownloadOutcome.Refused(reason));
    }

    private void stop() {
        if (subscription != null) {
            subscription.cancel();
        }
    }
}
