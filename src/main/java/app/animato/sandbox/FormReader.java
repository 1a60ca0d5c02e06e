package app.animato.sandbox;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads multipart forms and JSON. The provider's own samples send JSON under the content type of a multipart form,
 * without a boundary: what counts is the body.
 */
final class FormReader {

    static final long MAX_BYTES = 100L * 1024 * 1024;

    private final Path scratch;
    private final Tokens tokens;

    FormReader(Path scratch, Tokens tokens) {
        this.scratch = scratch;
        this.tokens = tokens;
    }

    /** Empty when the body is neither. */
    Optional<Form> read(HttpServletRequest request) throws IOException {
        String type = Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/form-data") && type.contains("boundary=")) {
            return multipart(request);
        }
        return json(request);
    }

    private Optional<Form> multipart(HttpServletRequest request) throws IOException {
        Map<String, String> fields = new HashMap<>();
        Optional<Path> photo = Optional.empty();
        String photoName = "";
        try {
            for (Part part : request.getParts()) {
                if (part.getSubmittedFileName() == null) {
                    fields.put(part.getName(), text(part));
                } else if (part.getName().equals("inputImage") && part.getSize() > 0) {
                    photo = Optional.of(keep(part));
                    photoName = part.getSubmittedFileName();
                }
                part.delete();
            }
            return Optional.of(new Form(fields, photo, photoName));
        } catch (ServletException | IllegalStateException notMultipart) {
            return Optional.empty();
        }
    }

    private Optional<Form> json(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes((int) MAX_BYTES);
        if (body.length == 0) {
            return Optional.of(Form.of(Map.of()));
        }
        try {
            JsonNode root = JsonMapper.shared().readTree(body);
            if (!root.isObject()) {
                return Optional.empty();
            }
            Map<String, String> fields = new HashMap<>();
            root.properties()
                    .forEach(
                            entry -> fields.put(entry.getKey(), entry.getValue().asString("")));
            return Optional.of(Form.of(fields));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private Path keep(Part part) throws IOException {
        Path file = scratch.resolve("upload-" + tokens.id());
        try (InputStream in = part.getInputStream()) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    private static String text(Part part) throws IOException {
        try (InputStream in = part.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
