package app.animato.wiro;

import feign.RequestTemplate;
import feign.codec.EncodeException;
import feign.codec.Encoder;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.LongSupplier;
import tools.jackson.databind.json.JsonMapper;

/** Writes a Run as a form and everything else as JSON. */
final class WireEncoder implements Encoder {

    private final JsonMapper json = new JsonMapper();
    private final LongSupplier randomness;

    WireEncoder(LongSupplier randomness) {
        this.randomness = randomness;
    }

    @Override
    public void encode(Object body, Type type, RequestTemplate request) {
        if (body instanceof RunForm run) {
            encodeForm(run, request);
        } else {
            request.header("Content-Type", "application/json");
            request.body(json.writeValueAsBytes(body), StandardCharsets.UTF_8);
        }
    }

    private void encodeForm(RunForm run, RequestTemplate request) {
        HexFormat hex = HexFormat.of();
        MultipartForm form = new MultipartForm(
                "animato-" + hex.toHexDigits(randomness.getAsLong()) + hex.toHexDigits(randomness.getAsLong()));
        form.field("effectType", run.effectType());
        form.field("seed", Long.toString(run.seed()));
        run.callbackUrl().ifPresent(url -> form.field("callbackUrl", url.toString()));
        run.runKey().fields().forEach(form::field);
        byte[] body =
                switch (run.inputImage()) {
                    case RunForm.InputImage.Upload upload -> withPhoto(form, upload);
                    case RunForm.InputImage.Address address -> {
                        form.field("inputImage", address.url().toString());
                        yield form.end();
                    }
                };
        request.header("Content-Type", form.contentType());
        request.body(body, null);
    }

    /** One for which there is no memory has not left either, and whoever asked has to hear that. */
    private static byte[] withPhoto(MultipartForm form, RunForm.InputImage.Upload upload) {
        try {
            return form.endWithPhoto("inputImage", upload.file());
        } catch (IOException | ArithmeticException | OutOfMemoryError e) {
            throw new EncodeException("The photo could not be read", e);
        }
    }
}
