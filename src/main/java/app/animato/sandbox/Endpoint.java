package app.animato.sandbox;

import java.util.Arrays;
import java.util.Optional;

/** What can be asked of the sandbox over HTTP. */
public enum Endpoint {
    RUN("/v1/Run/wiro/wan2-2-effects-extra"),
    DETAIL("/v1/Task/Detail"),
    CANCEL("/v1/Task/Cancel"),
    KILL("/v1/Task/Kill"),
    DELETE("/v1/Task/InputOutputDelete"),
    LIST("/v1/Task/List"),
    TOOL("/v1/Tool/Detail"),
    /** The films themselves: fetched with GET, unsigned. */
    FILE("/files");

    private final String path;

    Endpoint(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    static Optional<Endpoint> of(String method, String path) {
        return Arrays.stream(values())
                .filter(endpoint -> endpoint != FILE && method.equals("POST") && endpoint.path.equals(path))
                .findFirst();
    }
}
