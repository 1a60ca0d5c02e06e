package app.animato.wiro;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;

/**
 * One request, one answer, one deadline. Stands in for Feign's own client because {@code HttpURLConnection} quietly
 * repeats a POST when a kept-alive connection breaks, and because usual read time-outs start anew with every byte, so
 * that an answer that drips would never end.
 */
final class ExchangeClient implements Client {

    /** Set by the HTTP client itself, which refuses to be told. */
    private static final Set<String> OWN_HEADERS = Set.of("content-length", "host", "connection", "expect", "upgrade");

    private final HttpClient http;
    private final long maxAnswer;

    ExchangeClient(HttpClient http, long maxAnswer) {
        this.http = http;
        this.maxAnswer = maxAnswer;
    }

    /** @throws NeverSentException when the body did not begin to leave; any other failure may come after Wiro acted */
    @Override
    public Response execute(Request request, Request.Options options) throws IOException {
        OnceBody body = new OnceBody(request.body());
        CompletableFuture<HttpResponse<byte[]>> exchange = start(request, body);
        try {
            return translate(exchange.get(options.readTimeoutMillis(), TimeUnit.MILLISECONDS), request);
        } catch (TimeoutException e) {
            throw orNeverSent(body, new HttpTimeoutException("no whole answer in time"));
        } catch (ExecutionException e) {
            throw orNeverSent(body, e.getCause() instanceof IOException io ? io : new IOException(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw orNeverSent(body, new InterruptedIOException("interrupted"));
        } finally {
            exchange.cancel(true);
        }
    }

    private CompletableFuture<HttpResponse<byte[]>> start(Request request, OnceBody body) throws IOException {
        try {
            return http.sendAsync(translate(request, body), boundedBy(maxAnswer));
        } catch (IllegalArgumentException e) {
            throw new NeverSentException("no request that HTTP knows", e);
        }
    }

    /**
     * Knows nothing of this object: the client's last exchange holds on to its handler, and a handler that held on to the
     * client would keep both, and the photo that was sent, for ever.
     */
    private static HttpResponse.BodyHandler<byte[]> boundedBy(long most) {
        return head -> new BoundedBody(most);
    }

    /**
     * A body that was handed over while TLS was still being negotiated has not left either: without the end of the
     * handshake there was nobody who could have read it.
     */
    private static IOException orNeverSent(OnceBody body, IOException failure) {
        return body.withdraw() || failure instanceof SSLHandshakeException
                ? new NeverSentException("not sent", failure)
                : failure;
    }

    private static HttpRequest translate(Request request, OnceBody body) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(request.url()))
                .method(request.httpMethod().name(), body);
        request.headers().forEach((name, values) -> {
            if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> builder.header(name, value));
            }
        });
        return builder.build();
    }

    private static Response translate(HttpResponse<byte[]> answer, Request request) {
        return Response.builder()
                .status(answer.statusCode())
                .headers(new TreeMap<>(answer.headers().map()))
                .body(answer.body())
                .request(request)
                .build();
    }
}
