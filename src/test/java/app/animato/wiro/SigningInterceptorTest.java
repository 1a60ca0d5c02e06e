package app.animato.wiro;

import static org.assertj.core.api.Assertions.assertThat;

import feign.RequestTemplate;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SigningInterceptorTest {

    /** From {@code printf '%s' 's-4561734513807' | openssl dgst -sha256 -hmac 'k-123'}. */
    private static final String KNOWN = "b661e338507e7656ae6b65c6618efa1f0ee2039562ca2456ee5481a96a56af86";

    private final AtomicLong nonces = new AtomicLong(1734513807);
    private final RequestTemplate request = new RequestTemplate();

    @Test
    void signs_the_secret_and_the_nonce_under_the_key() {
        new SigningInterceptor("k-123", "s-456", nonces::getAndIncrement).apply(request);

        assertThat(request.headers().get("x-api-key")).containsExactly("k-123");
        assertThat(request.headers().get("x-nonce")).containsExactly("1734513807");
        assertThat(request.headers().get("x-signature")).containsExactly(KNOWN);
    }

    @Test
    void signs_each_request_anew() {
        SigningInterceptor interceptor = new SigningInterceptor("k-123", "s-456", nonces::getAndIncrement);
        interceptor.apply(request);
        interceptor.apply(request);

        assertThat(request.headers().get("x-nonce")).containsExactly("1734513808");
        assertThat(request.headers().get("x-signature")).hasSize(1).doesNotContain(KNOWN);
    }

    @Test
    void sends_the_key_alone_when_there_is_no_secret() {
        new SigningInterceptor("k-123", "", nonces::getAndIncrement).apply(request);

        assertThat(request.headers()).containsOnlyKeys("x-api-key");
    }

    @Test
    void takes_a_key_literally_whatever_characters_it_has() {
        new SigningInterceptor("{k}%20,1", "", nonces::getAndIncrement).apply(request);

        assertThat(request.headers().get("x-api-key")).containsExactly("{k}%20,1");
    }
}
