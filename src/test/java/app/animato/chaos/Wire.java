package app.animato.chaos;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Tells the harness what happens in the process that will be killed: what was said is heard even after the kill. */
final class Wire {

    static final String PORT = "chaos.wire";

    private final PrintWriter out;

    private Wire(PrintWriter out) {
        this.out = out;
    }

    static Wire connect() {
        try {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.getInteger(PORT, 0));
            return new Wire(new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8));
        } catch (IOException noHarness) {
            throw new UncheckedIOException(noHarness);
        }
    }

    synchronized void say(Sign sign, Object about) {
        out.println(sign + " " + about);
    }

    /** What is said over the wire, and about what. */
    enum Sign {
        /** The door is open; its port. */
        READY,
        /** A paid request is about to leave; its seed. */
        SUBMIT,
        /** Its outcome is here; its seed. */
        SUBMITTED,
        /** This kill point is reached; its name. */
        AT
    }
}
