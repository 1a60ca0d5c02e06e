package app.animato.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser's HTTP and nothing more: keeps cookies, follows no redirect. */
public final class Visitor {

    public static final String SESSION = "JSESSIONID";
    public static final String REMEMBER_ME = "remember-me";

    /** What a cookie says that is to be forgotten. */
    public static final String TAKEN_BACK = "Expires=Thu, 01 Jan 1970";

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new TreeMap<>();
    private final Map<String, String> habits = new TreeMap<>();
    private final URI home;

    public Visitor(int port) {
        home = URI.create("http://localhost:" + port);
    }

    /** Says so with every request from here on. */
    public Visitor saying(String header, String value) {
        habits.put(header, value);
        return this;
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(home.resolve(path)).GET());
    }

    public byte[] download(String path) {
        return send(HttpRequest.newBuilder(home.resolve(path)).GET(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    public HttpResponse<String> post(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return post(path, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
    }

    public HttpResponse<String> post(String path, String contentType, byte[] body) {
        return send(HttpRequest.newBuilder(home.resolve(path))
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** A line for news, with the cookies of this browser. */
    public WebSocket listen(String path, WebSocket.Listener ear) {
        WebSocket.Builder line = client.newWebSocketBuilder();
        if (!cookies.isEmpty()) {
            line.header("Cookie", cookieHeader());
        }
        return line.buildAsync(URI.create("ws://" + home.getAuthority() + path), ear)
                .join();
    }

    /** What proves that a form comes from a page of ours. */
    public String csrfToken() {
        String page = get("/sign-in").body();
        Matcher found = CSRF.matcher(page);
        if (!found.find()) {
            throw new AssertionError("No token in " + page);
        }
        return found.group(1);
    }

    public HttpResponse<String> signIn(String email, String password) {
        return post("/sign-in", Map.of("username", email, "password", password, "_csrf", csrfToken()));
    }

    public HttpResponse<String> signInForLong(String email, String password) {
        return post(
                "/sign-in", Map.of("username", email, "password", password, "_csrf", csrfToken(), REMEMBER_ME, "on"));
    }

    public boolean isSignedIn() {
        return get("/history").statusCode() == 200;
    }

    public Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name));
    }

    /** All that this browser keeps, by name. */
    public Map<String, String> cookies() {
        return Map.copyOf(cookies);
    }

    public void drop(String name) {
        cookies.remove(name);
    }

    public void bring(String name, String value) {
        cookies.put(name, value);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> reader) {
        request.header("Accept", "text/html,*/*;q=0.8");
        habits.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookieHeader());
        }
        try {
            HttpResponse<T> response = client.send(request.build(), reader);
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private void keep(String cookie) {
        String pair = cookie.split(";", 2)[0];
        String name = pair.substring(0, pair.indexOf('='));
        if (cookie.contains(TAKEN_BACK)) {
            cookies.remove(name);
        } else {
            cookies.put(name, pair.substring(pair.indexOf('=') + 1));
        }
    }
}
