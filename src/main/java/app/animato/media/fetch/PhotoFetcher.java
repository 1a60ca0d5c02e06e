package app.animato.media.fetch;

import app.animato.media.format.PhotoLimits;
import app.animato.media.intake.PhotoIntake;
import app.animato.media.intake.PhotoVerdict;
import app.animato.media.refusal.AddressRefusal;
import app.animato.media.refusal.PhotoRefusal;
import app.animato.media.refusal.Refusal;
import app.animato.media.refusal.RefusedException;
import app.animato.media.scratch.Bounded;
import app.animato.media.scratch.Scratch;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * Fetches a photo from the public internet on somebody's behalf, and never from anywhere else. Asks once, within 15
 * seconds and 20 MB; what arrives goes through the same intake as an upload.
 */
@Service
public class PhotoFetcher implements DisposableBean {

    static final int AT_ONCE = 4;

    private static final Logger log = LoggerFactory.getLogger(PhotoFetcher.class);

    private final PhotoIntake intake;
    private final Scratch scratch;
    private final Internet internet;
    private final CloseableHttpClient client;
    private final ExecutorService fetches = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore lines = new Semaphore(AT_ONCE);

    @Autowired
    PhotoFetcher(PhotoIntake intake, Scratch scratch) {
        this(intake, scratch, Internet.real());
    }

    PhotoFetcher(PhotoIntake intake, Scratch scratch, Internet internet) {
        this.intake = intake;
        this.scratch = scratch;
        this.internet = internet;
        this.client = PhotoClient.build(internet);
    }

    /**
     * Fetches and judges what is at the address; blocks for as long as that takes.
     *
     * @param address as a person typed it
     * @throws IOException when the disk cannot be read or written; whatever is wrong with the address, the website or
     *     the photo is a verdict
     */
    public PhotoVerdict fetch(String address) throws IOException {
        try (var copy = scratch.file()) {
            download(PhotoAddress.of(address), copy.path());
            return intake.judge(copy.path());
        } catch (RefusedException refused) {
            return new PhotoVerdict.Refused(refused.reason());
        }
    }

    @Override
    public void destroy() throws IOException {
        fetches.shutdownNow();
        client.close();
    }

    private void download(PhotoAddress address, Path target) throws RefusedException {
        if (!lines.tryAcquire()) {
            throw new RefusedException(AddressRefusal.BUSY);
        }
        var request = new HttpGet(address.uri());
        // The line is free again when the work has ended, which may be later than the answer to the person.
        var work = fetches.submit(() -> {
            try {
                return client.execute(request, response -> saveOrHangUp(request, response, target));
            } finally {
                lines.release();
            }
        });
        try {
            work.get(internet.total().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException tooSlow) {
            throw new RefusedException(AddressRefusal.TOO_SLOW);
        } catch (ExecutionException failed) {
            throw new RefusedException(reason(Objects.requireNonNullElse(failed.getCause(), failed)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedException(AddressRefusal.TOO_SLOW);
        } finally {
            request.abort();
            work.cancel(true);
        }
    }

    /** Left to itself, the client would read a refused answer to its end, which may never come. */
    private static Path saveOrHangUp(HttpGet request, ClassicHttpResponse response, Path target) throws IOException {
        try {
            return save(response, target);
        } catch (IOException unwanted) {
            request.abort();
            throw unwanted;
        }
    }

    private static Path save(ClassicHttpResponse response, Path target) throws IOException {
        int status = response.getCode();
        if (status != 200) {
            throw new RefusedException(refusal(status));
        }
        var body = response.getEntity();
        if (body == null) {
            throw new RefusedException(PhotoRefusal.EMPTY);
        }
        if (isPacked(body)) {
            throw new RefusedException(AddressRefusal.COMPRESSED);
        }
        // Never created here: after a time-out the file is gone and must not come back.
        try (var out = Files.newOutputStream(target, StandardOpenOption.WRITE)) {
            if (body.getContentLength() > PhotoLimits.MAX_BYTES
                    || !Bounded.copy(body.getContent(), out, PhotoLimits.MAX_BYTES)) {
                throw new RefusedException(PhotoRefusal.TOO_LARGE);
            }
        }
        return target;
    }

    private static boolean isPacked(HttpEntity body) {
        var encoding = body.getContentEncoding();
        return encoding != null && !encoding.isBlank() && !encoding.equalsIgnoreCase("identity");
    }

    private static AddressRefusal refusal(int status) {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> AddressRefusal.REDIRECTED;
            case 401, 402, 403, 407, 429, 451 -> AddressRefusal.FORBIDDEN;
            case 404, 410 -> AddressRefusal.GONE;
            default -> AddressRefusal.UNREACHABLE;
        };
    }

    private static Refusal reason(Throwable cause) {
        return switch (cause) {
            case RefusedException refused -> refused.reason();
            case CheckedLookup.NotPublicException inside -> AddressRefusal.NOT_PUBLIC;
            case UnknownHostException unknown -> AddressRefusal.UNKNOWN_HOST;
            case InterruptedIOException timeout -> AddressRefusal.TOO_SLOW;
            default -> {
                log.info("A photo could not be fetched: {}", cause.getClass().getName());
                yield AddressRefusal.UNREACHABLE;
            }
        };
    }
}
