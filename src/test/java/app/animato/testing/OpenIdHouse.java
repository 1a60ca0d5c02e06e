package app.animato.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A small OpenID provider over real HTTP. Whoever comes is who it was told they are; it can be made to say what none should,
 * and to be away.
 */
public final class OpenIdHouse {

    public static final String CLIENT = "animato";
    public static final String SECRET = "between the two of us: +/=%";

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int FOUND = 302;
    private static final int LIFE_SECONDS = 300;

    /** Made once: a new pair takes a second. */
    private static final RSAKey KEY = newKey();

    private static final RSAKey FOREIGN = newKey();

    private final HttpServer server;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private volatile Map<String, Object> person = Map.of();
    private volatile Consumer<JWTClaimsSet.Builder> twist = claims -> {};
    private volatile Signing signing = Signing.OWN_KEY;
    private volatile boolean away;
    private volatile Optional<String> anotherName = Optional.empty();

    /** How tokens are signed. */
    public enum Signing {
        OWN_KEY,
        /** With somebody else's key under the name of ours. */
        FOREIGN_KEY,
        NOT_AT_ALL,
        /** With what everybody knows, our public key, as if it were a shared secret. */
        PUBLIC_KEY_AS_SECRET,
        /** The signature is that of another token. */
        BROKEN
    }

    private OpenIdHouse(HttpServer server) {
        this.server = server;
    }

    /** Answers until the process ends. */
    public static OpenIdHouse open() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            OpenIdHouse house = new OpenIdHouse(server);
            server.createContext("/", house::answer);
            server.start();
            return house;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** From here on, whoever comes is this person, and nothing is odd. */
    public void knows(String subject, String email, boolean confirmed) {
        knows(Map.of("sub", subject, "email", email, "email_verified", confirmed));
    }

    public void knows(Map<String, Object> claims) {
        person = claims;
        twist = nothing -> {};
        signing = Signing.OWN_KEY;
        away = false;
        anotherName = Optional.empty();
    }

    /** Changes what the next tokens say. */
    public void twist(Consumer<JWTClaimsSet.Builder> change) {
        twist = change;
    }

    public void sign(Signing how) {
        signing = how;
    }

    public void beAway(boolean gone) {
        away = gone;
    }

    /** Calls itself so where it says what it can do. */
    public void pretend(String issuer) {
        anotherName = Optional.of(issuer);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (away) {
                send(exchange, 503, "text/plain", "away");
                return;
            }
            switch (exchange.getRequestURI().getPath()) {
                case "/.well-known/openid-configuration" -> send(exchange, 200, "application/json", abilities());
                case "/keys" -> send(exchange, 200, "application/json", new JWKSet(KEY.toPublicJWK()).toString());
                case "/authorize" -> authorize(exchange);
                case "/token" -> token(exchange);
                default -> send(exchange, 404, "text/plain", "nothing");
            }
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private String abilities() {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%2$s/authorize", "token_endpoint": "%2$s/token",
                 "jwks_uri": "%2$s/keys", "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"],
                 "token_endpoint_auth_methods_supported": ["client_secret_basic"]}""".formatted(anotherName.orElse(issuer()), issuer());
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = fields(exchange.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        exchange.getResponseHeaders()
                .add("Location", asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
        exchange.sendResponseHeaders(FOUND, -1);
    }

    /** As strict as a provider should be: each code once, for its client, its address and the one who began. */
    private void token(HttpExchange exchange) throws IOException, JOSEException {
        Map<String, String> form = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Optional<Map<String, String>> asked = Optional.ofNullable(codes.remove(form.getOrDefault("code", "")))
                .filter(began -> Objects.equals(began.get("redirect_uri"), form.get("redirect_uri")))
                .filter(began ->
                        Objects.equals(began.get("code_challenge"), sha256(form.getOrDefault("code_verifier", ""))))
                .filter(began -> isClient(exchange))
                .filter(began -> FORM.equals(
                        exchange.getRequestHeaders().getFirst("Content-Type").split(";", 2)[0]));
        if (asked.isEmpty()) {
            send(exchange, 400, "application/json", "{\"error\": \"invalid_grant\"}");
        } else {
            send(exchange, 200, "application/json", """
                    {"access_token": "%s", "token_type": "Bearer", "expires_in": 300, "id_token": "%s"}""".formatted(UUID.randomUUID(), sign(claims(asked.get()))));
        }
    }

    private static boolean isClient(HttpExchange exchange) {
        String given = exchange.getRequestHeaders().getFirst("Authorization");
        String[] parts = new String(
                        Base64.getDecoder().decode(given.substring("Basic ".length())), StandardCharsets.UTF_8)
                .split(":", 2);
        return decode(parts[0]).equals(CLIENT) && decode(parts[1]).equals(SECRET);
    }

    private JWTClaimsSet claims(Map<String, String> asked) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .claim("iat", now.getEpochSecond())
                .claim("exp", now.getEpochSecond() + LIFE_SECONDS)
                .claim("nonce", asked.get("nonce"));
        if (asked.containsKey("max_age")) {
            claims.claim("auth_time", now.getEpochSecond());
        }
        person.forEach(claims::claim);
        twist.accept(claims);
        return claims.build();
    }

    private String sign(JWTClaimsSet claims) throws JOSEException {
        return switch (signing) {
            case OWN_KEY -> rsa(claims, KEY);
            case FOREIGN_KEY -> rsa(claims, FOREIGN);
            case NOT_AT_ALL -> new PlainJWT(claims).serialize();
            case PUBLIC_KEY_AS_SECRET -> {
                SignedJWT token = new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("ours").build(), claims);
                token.sign(new MACSigner(KEY.toRSAPublicKey().getEncoded()));
                yield token.serialize();
            }
            case BROKEN -> {
                String signed = rsa(claims, KEY);
                String other = rsa(new JWTClaimsSet.Builder().subject("other").build(), KEY);
                yield signed.substring(0, signed.lastIndexOf('.')) + other.substring(other.lastIndexOf('.'));
            }
        };
    }

    private static String rsa(JWTClaimsSet claims, RSAKey with) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("ours").build(), claims);
        token.sign(new RSASSASigner(with));
        return token.serialize();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("ours").generate();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String sha256(String text) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Map<String, String> fields(String form) {
        return Arrays.stream(form.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> decode(field[0]), field -> decode(field[1])));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
