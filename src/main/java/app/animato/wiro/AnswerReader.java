package app.animato.wiro;

import feign.FeignException;
import feign.InvocationContext;
import feign.Response;
import feign.ResponseInterceptor;
import feign.codec.EncodeException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * Turns whatever an exchange came to, a status with a body or an exception, into a {@link WiroAnswer}. Application
 * errors come as HTTP 200 with {@code "result": false}, authentication errors as 401, a wrong path as 404.
 */
final class AnswerReader implements ResponseInterceptor {

    private final LenientJson json = new LenientJson();

    @Override
    public WiroAnswer intercept(InvocationContext exchange, Chain chain) throws IOException {
        Response response = exchange.response();
        return read(response.status(), body(response));
    }

    WiroAnswer read(int status, byte[] body) {
        if (status >= 200 && status < 300) {
            return readSuccess(body);
        }
        return switch (status) {
            case 401, 403 -> new WiroAnswer.Unauthorized(reason(body).orElse("HTTP " + status));
            case 404 -> new WiroAnswer.WrongAddress(status);
            case 408 -> new WiroAnswer.ServerFault(status);
            case 429 -> new WiroAnswer.TooManyRequests();
            default -> {
                if (status < 400) {
                    yield new WiroAnswer.WrongAddress(status);
                }
                yield status < 500 ? rejected(status, body) : new WiroAnswer.ServerFault(status);
            }
        };
    }

    /** For a failure that Feign throws; anything but a request that certainly stayed here counts as sent. */
    static WiroAnswer read(Exception failure) {
        if (failure instanceof EncodeException) {
            return new WiroAnswer.NeverSent(Wording.start(String.valueOf(failure.getMessage())), true);
        }
        Throwable cause =
                failure instanceof FeignException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof NeverSentException neverSent
                ? new WiroAnswer.NeverSent(describe(neverSent.getCause() == null ? neverSent : neverSent.getCause()))
                : new WiroAnswer.Lost(describe(cause));
    }

    private WiroAnswer readSuccess(byte[] body) {
        Optional<WireAnswer> whole = json.whole(body).map(WireAnswer::from);
        WireAnswer answer = whole.orElseGet(() -> WireAnswer.from(json.remains(body)));
        if (answer.result().equals(Optional.of(false))) {
            return new WiroAnswer.Rejected(answer.errors());
        }
        return whole.isPresent() && answer.result().isPresent()
                ? new WiroAnswer.Ok(answer)
                : new WiroAnswer.Unreadable(answer);
    }

    private WiroAnswer rejected(int status, byte[] body) {
        List<WireError> errors =
                json.whole(body).map(WireAnswer::from).map(WireAnswer::errors).orElse(List.of());
        return new WiroAnswer.Rejected(errors.isEmpty() ? List.of(new WireError("", "HTTP " + status)) : errors);
    }

    private Optional<String> reason(byte[] body) {
        return json.whole(body)
                .map(WireAnswer::from)
                .flatMap(answer -> answer.errors().stream().findFirst().map(WireError::toString));
    }

    private static byte[] body(Response response) throws IOException {
        if (response.body() == null) {
            return new byte[0];
        }
        try (InputStream bytes = response.body().asInputStream()) {
            return bytes.readAllBytes();
        }
    }

    private static String describe(Throwable failure) {
        String kind = failure.getClass().getSimpleName();
        return failure.getMessage() == null ? kind : kind + ": " + Wording.start(failure.getMessage());
    }
}
