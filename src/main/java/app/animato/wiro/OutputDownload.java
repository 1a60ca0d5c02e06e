package app.animato.wiro;

import app.animato.generation.provider.DownloadOutcome;
import app.animato.generation.provider.RemoteOutput;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Copies a task's output, which lies open at the address that Task/Detail gives: no credentials are sent there. */
final class OutputDownload {

    private static final int MOST_REDIRECTS = 3;
    private static final long MOST_OF_ANOTHER_ANSWER = 64 * 1024;

    private final HttpClient http;
    private final OutputHosts hosts;
    private final Patience patience;

    OutputDownload(HttpClient http, OutputHosts hosts, Patience patience) {
        this.http = http;
        this.hosts = hosts;
        this.patience = patience;
    }

    DownloadOutcome save(RemoteOutput output, Path target, long limit) {
        try (FileChannel file = FileChannel.open(
                target, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            return fetch(output, file, limit);
        } catch (IOException e) {
            return unreachable(e);
        }
    }

    private DownloadOutcome fetch(RemoteOutput output, FileChannel file, long limit) {
        Patience.Watch watch = patience.start();
        URI address = output.address();
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            if (!hosts.allow(address)) {
                return new DownloadOutcome.Refused("not on a host of the provider");
            }
            HttpRequest request = HttpRequest.newBuilder(address).GET().build();
            CompletableFuture<HttpResponse<DownloadOutcome>> exchange =
                    http.sendAsync(request, handler(output, file, limit, watch));
            try {
                HttpResponse<DownloadOutcome> response = watch.await(exchange);
                Optional<URI> next = redirect(response);
                if (next.isEmpty()) {
                    return response.body();
                }
                address = next.get();
            } catch (TimeoutException e) {
                return new DownloadOutcome.Unreachable(String.valueOf(e.getMessage()));
            } catch (ExecutionException e) {
                return unreachable(e.getCause() == null ? e : e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new DownloadOutcome.Unreachable("interrupted");
            } catch (IllegalArgumentException e) {
                return new DownloadOutcome.Unreachable("a redirect to no address");
            } finally {
                exchange.cancel(true);
            }
        }
        return new DownloadOutcome.Unreachable("redirected too often");
    }

    private static BodyHandler<DownloadOutcome> handler(
            RemoteOutput output, FileChannel file, long limit, Patience.Watch watch) {
        return head -> {
            watch.heard();
            return switch (head.statusCode()) {
                case 200 -> new OutputReceiver(file, limit, announced(head.headers(), output), watch::heard);
                case 403, 404, 410 -> instead(new DownloadOutcome.Gone("HTTP " + head.statusCode()));
                default -> instead(new DownloadOutcome.Unreachable("HTTP " + head.statusCode()));
            };
        };
    }

    /** Where only the end of the connection ends the file, the size in Task/Detail is what tells a broken one. */
    private static OptionalLong announced(HttpHeaders headers, RemoteOutput output) {
        OptionalLong length = headers.firstValueAsLong("content-length");
        boolean delimited =
                length.isPresent() || headers.firstValue("transfer-encoding").isPresent();
        return delimited || output.bytes() <= 0 ? length : OptionalLong.of(output.bytes());
    }

    private static HttpResponse.BodySubscriber<DownloadOutcome> instead(DownloadOutcome outcome) {
        return BodySubscribers.mapping(new BoundedBody(MOST_OF_ANOTHER_ANSWER), ignored -> outcome);
    }

    private static Optional<URI> redirect(HttpResponse<?> response) {
        return switch (response.statusCode()) {
            case 301, 302, 303, 307, 308 ->
                response.headers().firstValue("location").map(response.uri()::resolve);
            default -> Optional.empty();
        };
    }

    private static DownloadOutcome unreachable(Throwable failure) {
        return new DownloadOutcome.Unreachable(failure.getClass().getSimpleName());
    }
}
