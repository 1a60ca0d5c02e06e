package app.animato.media.fetch;

import java.util.List;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;

/**
 * Builds an HTTP client that does one thing: it asks once, where it was told to. It follows no redirect, repeats
 * nothing, unpacks nothing, remembers nothing, knows no proxy, and looks a name up for every request anew.
 */
final class PhotoClient {

    private PhotoClient() {}

    static CloseableHttpClient build(Internet internet) {
        return HttpClients.custom()
                .setConnectionManager(connections(internet))
                .setRoutePlanner(new DefaultRoutePlanner(host -> internet.port()))
                .setDefaultRequestConfig(request(internet))
                .setDefaultHeaders(List.of(
                        new BasicHeader(HttpHeaders.ACCEPT, "image/jpeg, image/png, image/webp"),
                        new BasicHeader(HttpHeaders.ACCEPT_ENCODING, "identity")))
                .setUserAgent("Animato")
                .setConnectionReuseStrategy((request, response, context) -> false)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableConnectionState()
                .build();
    }

    private static RequestConfig request(Internet internet) {
        return RequestConfig.custom()
                .setRedirectsEnabled(false)
                .setAuthenticationEnabled(false)
                .setContentCompressionEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .setResponseTimeout(Timeout.of(internet.total()))
                .setConnectionRequestTimeout(Timeout.of(internet.connecting()))
                .build();
    }

    private static PoolingHttpClientConnectionManager connections(Internet internet) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new CheckedLookup(internet))
                .setSchemePortResolver(host -> internet.port())
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(internet.tls()))
                .setDefaultTlsConfig(TlsConfig.custom()
                        .setHandshakeTimeout(Timeout.of(internet.connecting()))
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(internet.connecting()))
                        .setSocketTimeout(Timeout.of(internet.total()))
                        .build())
                .setDefaultSocketConfig(SocketConfig.custom()
                        .setSoTimeout(Timeout.of(internet.total()))
                        .build())
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxHeaderCount(100)
                                .setMaxLineLength(16 * 1024)
                                .build())
                        .build())
                .setMaxConnPerRoute(PhotoFetcher.AT_ONCE)
                .setMaxConnTotal(PhotoFetcher.AT_ONCE)
                .build();
    }
}
