package app.animato.generation.callback;

import app.animato.generation.attempt.CallbackAddress;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Lets callbacks end a connection whose sender does not come to an end. A servlet alone cannot: the server would read
 * on in order to use the connection again.
 */
final class HangUp extends ValveBase {

    HangUp() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        String address = request.getRequestURI();
        // None in a request that could not be understood, and is about to be refused.
        if (address != null && address.contains(CallbackAddress.PATH)) {
            request.setAttribute(HangUp.class.getName(), (Runnable)
                    () -> request.getCoyoteRequest().action(ActionCode.CLOSE_NOW, null));
        }
        getNext().invoke(request, response);
    }

    static void on(ServletRequest request) {
        if (request.getAttribute(HangUp.class.getName()) instanceof Runnable close) {
            close.run();
        }
    }
}
