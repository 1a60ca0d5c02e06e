package app.animato.generation.provider;

import java.net.URI;

/**
 * A file the provider made and keeps for a limited time.
 *
 * @param contentType as the provider says it; empty when it says none
 * @param bytes as the provider says it; 0 when it says none
 * @param address open to anyone who has it: never logged, never shown
 */
public record RemoteOutput(String name, String contentType, long bytes, URI address) {

    @Override
    public String toString() {
        return "output " + name + " (" + contentType + ", " + bytes + " bytes)";
    }
}
