package app.animato.wiro;

import feign.Client;
import feign.DefaultInvocationHandlerFactory;
import feign.Feign;
import feign.InvocationHandlerFactory;
import feign.Request;
import feign.Retryer;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Builds the two Feign clients. Nothing here, or below, ever repeats a request or follows a redirect. */
final class WiroApis {

    private final WiroProperties properties;
    private final LongSupplier randomness;

    WiroApis(WiroProperties properties, LongSupplier randomness) {
        this.properties = properties;
        this.randomness = randomness;
    }

    WiroRunApi runs() {
        Client client = new FreshConnections(
                () -> http(properties.connectTimeout()), properties.maxAnswer().toBytes());
        return build(WiroRunApi.class, client, properties.runTimeout());
    }

    WiroTaskApi tasks(HttpClient http) {
        Client client = new ExchangeClient(http, properties.maxAnswer().toBytes());
        return build(WiroTaskApi.class, client, properties.readTimeout());
    }

    static HttpClient http(Duration connectTimeout) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout)
                .build();
    }

    /** For thousands of live sockets: each takes in its frames on a light thread, and only while there are any. */
    static HttpClient live(Duration connectTimeout) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout)
                .executor(Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("wiro-live-", 0).factory()))
                .build();
    }

    private <T> T build(Class<T> api, Client client, Duration deadline) {
        Duration connect = properties.connectTimeout();
        return Feign.builder()
                .client(client)
                .retryer(Retryer.NEVER_RETRY)
                .options(new Request.Options(
                        connect.toMillis(), TimeUnit.MILLISECONDS, deadline.toMillis(), TimeUnit.MILLISECONDS, false))
                .requestInterceptor(new SigningInterceptor(properties.apiKey(), properties.apiSecret(), this::nonce))
                .encoder(new WireEncoder(randomness))
                .responseInterceptor(new AnswerReader())
                .invocationHandlerFactory(answersInsteadOfExceptions())
                .target(api, properties.apiBaseUrl());
    }

    /** Any random integer will do, says Wiro; this one stays exact in JavaScript, should the other side use it. */
    private long nonce() {
        return 1 + (randomness.getAsLong() >>> 12);
    }

    private static InvocationHandlerFactory answersInsteadOfExceptions() {
        InvocationHandlerFactory feign = new DefaultInvocationHandlerFactory();
        return (target, dispatch) -> {
            var handler = feign.create(target, dispatch);
            return (proxy, method, arguments) -> {
                try {
                    return handler.invoke(proxy, method, arguments);
                } catch (Exception e) {
                    return AnswerReader.read(e);
                }
            };
        };
    }
}
