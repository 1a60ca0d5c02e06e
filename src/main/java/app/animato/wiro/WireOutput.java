package app.animato.wiro;

import app.animato.generation.provider.RemoteOutput;
import java.net.URI;
import java.util.Optional;

/** One of a task's {@code outputs}. */
record WireOutput(String name, String contentType, long size, String url) {

    static WireOutput from(WireObject output) {
        return new WireOutput(
                output.text("name").orElse(""),
                output.text("contenttype").orElse(""),
                output.amount("size").map(size -> size.longValue()).orElse(0L),
                output.text("url").orElse(""));
    }

    /** Empty when there is nothing to fetch. */
    Optional<RemoteOutput> toRemoteOutput() {
        try {
            URI address = URI.create(url);
            return address.getHost() == null
                    ? Optional.empty()
                    : Optional.of(new RemoteOutput(name, contentType, size, address));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "output " + name;
    }
}
