package app.animato.sandbox;

import app.animato.sandbox.film.Look;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes Run requests. An {@code inputImage} given as an address is never fetched: such a task is filmed from a picture
 * of the sandbox's own.
 */
final class RunDesk {

    private final SandboxSettings settings;
    private final TaskBook tasks;
    private final TaskFolder folder;
    private final Ledger ledger;
    private final Engine engine;
    private final Faults faults;
    private final Tokens tokens;

    RunDesk(
            SandboxSettings settings,
            TaskBook tasks,
            TaskFolder folder,
            Ledger ledger,
            Engine engine,
            Faults faults,
            Tokens tokens) {
        this.settings = settings;
        this.tasks = tasks;
        this.folder = folder;
        this.ledger = ledger;
        this.engine = engine;
        this.faults = faults;
        this.tokens = tokens;
    }

    void noteArrival(Form form) {
        ledger.receive(new ReceivedRun(
                settings.clock().instant(),
                form.field("effectType"),
                form.field("seed"),
                sha256(form),
                form.field("callbackUrl")));
    }

    void noteAnswer(Form form, RunAnswer answer) {
        ledger.answer(new AnsweredRun(form.field("seed"), answer));
    }

    Answer run(Form form) {
        return objectionTo(form).orElseGet(() -> accept(form));
    }

    private static Optional<Answer> objectionTo(Form form) {
        String effect = form.field("effectType");
        if (effect.isEmpty()) {
            return Optional.of(Answer.refusal(0, "Request parameter [effectType] required"));
        }
        if (!Look.isKnown(effect)) {
            return Optional.of(Answer.refusal(0, "Request parameter [effectType] is not valid"));
        }
        if (form.photo().isEmpty() && form.field("inputImage").isEmpty()) {
            return Optional.of(Answer.refusal(0, "Request files [inputImage] required"));
        }
        return Optional.empty();
    }

    private synchronized Answer accept(Form form) {
        if (!engine.hasRoom(settings.concurrencyLimit())) {
            return Answer.refusal(96, "Concurrent task limit reached for your balance");
        }
        Task task = new Task(
                tasks.nextId(),
                UUID.randomUUID().toString(),
                tokens.token(),
                tokens.fileKey(),
                form.field("effectType"),
                form.field("seed").isEmpty() ? "42" : form.field("seed"),
                form.field("callbackUrl"),
                form.photo()
                        .map(photo -> "inputImage" + extension(form.photoName()))
                        .orElse(""),
                sha256(form),
                settings.clock().instant(),
                settings.taskDurations().get(),
                faults.takeForTask(),
                Optional.empty(),
                Optional.empty(),
                false);
        form.photo().ifPresent(photo -> folder.keepPhoto(task, photo));
        tasks.add(task);
        engine.begin(task);
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.putArray("errors");
        body.put("taskid", task.id());
        body.put("socketaccesstoken", task.token());
        body.put("result", true);
        return Answer.of(body);
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot).replaceAll("[^.A-Za-z0-9]", "");
    }

    private static String sha256(Form form) {
        return form.photo()
                .map(RunDesk::sha256)
                .orElseGet(() -> form.field("inputImage").isEmpty()
                        ? ""
                        : sha256(form.field("inputImage").getBytes(StandardCharsets.UTF_8)));
    }

    private static String sha256(Path file) {
        try {
            return sha256(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK knows SHA-256", e);
        }
    }
}
