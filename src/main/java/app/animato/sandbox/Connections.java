package app.animato.sandbox;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/** Gives requests a way to close their connection in mid-air, which a servlet alone cannot do. */
final class Connections extends ValveBase {

    Connections() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        request.setAttribute(Connections.class.getName(), (Runnable)
                () -> request.getCoyoteRequest().action(ActionCode.CLOSE_NOW, null));
        getNext().invoke(request, response);
    }

    static void cut(ServletRequest request) {
        if (request.getAttribute(Connections.class.getName()) instanceof Runnable cut) {
            cut.run();
        }
    }
}
