package app.animato.sandbox;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Calls back when a task ends: up to three tries, two seconds apart, and only addresses on this machine. */
final class Webhook implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Webhook.class.getName());
    private static final int TRIES = 3;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Faults faults;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Clockwork later = new Clockwork("sandbox-webhook");

    Webhook(Faults faults) {
        this.faults = faults;
    }

    void call(Task task, String status) {
        if (task.callbackUrl().isEmpty()) {
            return;
        }
        if (!Loopback.isMeantBy(task.callbackUrl())) {
            LOG.log(Level.WARNING, "The sandbox calls back on this machine only; task {0} asked otherwise", task.id());
            return;
        }
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.put("taskid", task.id());
        body.put("tasktoken", task.token());
        body.put("status", status);
        body.put("result", true);
        HttpRequest request = HttpRequest.newBuilder(URI.create(task.callbackUrl()))
                .timeout(Duration.ofSeconds(5))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        faults.takeForCallback().forEach(late -> later.after(late, () -> attempt(request, 1)));
    }

    private void attempt(HttpRequest request, int number) {
        if (delivered(request) || number == TRIES) {
            return;
        }
        later.after(PAUSE, () -> attempt(request, number + 1));
    }

    private boolean delivered(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        later.close();
        client.shutdownNow();
    }
}
