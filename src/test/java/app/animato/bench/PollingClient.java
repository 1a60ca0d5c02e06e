package app.animato.bench;

import app.animato.sandbox.AcceptedRun;
import app.animato.sandbox.Sandbox;
import app.animato.sandbox.SandboxSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Follows tasks on the schedule of Wiro's MCP client: Detail every 2 s, after 15 s every 5 s, after a minute every
 * 10 s. It only learns of the end: fetching the film and showing it would come on top.
 */
final class PollingClient implements AutoCloseable {

    private static final Set<String> ENDS = Set.of("task_postprocess_end", "task_cancel", "task_error");

    private final Sandbox provider;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();
    private final Map<String, Instant> known = new ConcurrentHashMap<>();

    PollingClient(Sandbox provider) {
        this.provider = provider;
        var unused = timer.scheduleWithFixedDelay(this::followNewOnes, 0, 50, TimeUnit.MILLISECONDS);
    }

    /** From its Run on, as if it had sent that itself. */
    private void followNewOnes() {
        for (AcceptedRun run : provider.ledger().accepted()) {
            if (calls.putIfAbsent(run.taskId(), new AtomicInteger()) == null) {
                later(run);
            }
        }
    }

    /** When it knew that the task has ended. */
    Map<String, Instant> known() {
        return Map.copyOf(known);
    }

    /** How often it asked about these tasks. */
    int calls(Set<String> tasks) {
        return tasks.stream()
                .mapToInt(task -> calls.getOrDefault(task, new AtomicInteger()).get())
                .sum();
    }

    int calls() {
        return calls(calls.keySet());
    }

    private void later(AcceptedRun run) {
        Duration age = Duration.between(run.at(), Instant.now());
        long seconds = age.toSeconds() < 15 ? 2 : age.toSeconds() < 60 ? 5 : 10;
        var unused = timer.schedule(() -> ask(run), seconds, TimeUnit.SECONDS);
    }

    private void ask(AcceptedRun run) {
        calls.computeIfAbsent(run.taskId(), task -> new AtomicInteger()).incrementAndGet();
        String nonce = Long.toString(System.nanoTime());
        HttpRequest request = HttpRequest.newBuilder(URI.create(provider.baseUrl() + "/Task/Detail"))
                .header("Content-Type", "application/json")
                .header("x-api-key", SandboxSettings.DEFAULT_KEY)
                .header("x-nonce", nonce)
                .header("x-signature", signature(nonce))
                .POST(HttpRequest.BodyPublishers.ofString("{\"taskid\":\"" + run.taskId() + "\"}"))
                .build();
        var unused = http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .whenComplete((answer, failure) -> {
                    if (failure == null && ended(answer.body())) {
                        known.put(run.taskId(), Instant.now());
                    } else {
                        later(run);
                    }
                });
    }

    private static boolean ended(String body) {
        JsonNode task = JsonMapper.shared().readTree(body).path("tasklist").path(0);
        return ENDS.contains(task.path("status").asString(""));
    }

    private static String signature(String nonce) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SandboxSettings.DEFAULT_KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of()
                    .formatHex(mac.doFinal((SandboxSettings.DEFAULT_SECRET + nonce).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK knows HMAC-SHA256", e);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        http.close();
    }
}
