package app.animato.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Points the application at the sandbox when it has no key for Wiro, or when it is to be tried out whatever keys there
 * are. It only decides and chooses the port; the sandbox itself starts with the application's context.
 */
final class SandboxEnvironment implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (isWanted(environment)) {
            point(environment);
        }
    }

    /** A secret without a key is no wish for the sandbox but a key that was forgotten. */
    private static boolean isWanted(ConfigurableEnvironment environment) {
        return environment.getProperty("animato.sandbox.trial", Boolean.class, false)
                || (environment.getProperty("animato.sandbox.enabled", Boolean.class, true)
                        && environment.getProperty("wiro.api-key", "").isBlank()
                        && environment.getProperty("wiro.api-secret", "").isBlank());
    }

    private static void point(ConfigurableEnvironment environment) {
        int wish = environment.getProperty("animato.sandbox.port", Integer.class, SandboxSettings.DEFAULT_PORT);
        int port = free(wish) ? wish : anyFree();
        Map<String, Object> properties = new HashMap<>();
        properties.put("animato.sandbox.active", true);
        properties.put("animato.sandbox.port", port);
        properties.put("animato.sandbox.wished-port", wish);
        properties.put("wiro.api-base-url", "http://127.0.0.1:" + port + "/v1");
        properties.put("wiro.socket-url", "ws://127.0.0.1:" + port + WebServer.SOCKET_PATH);
        properties.put("wiro.api-key", SandboxSettings.DEFAULT_KEY);
        properties.put("wiro.api-secret", SandboxSettings.DEFAULT_SECRET);
        properties.put("animato.local-callback", true);
        environment.getPropertySources().addFirst(new MapPropertySource("sandbox", properties));
    }

    /** After the configuration files were read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    private static boolean free(int port) {
        try (ServerSocket socket = bound(port)) {
            return port != 0 && socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static int anyFree() {
        try (ServerSocket socket = bound(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("No free port for the sandbox", e);
        }
    }

    private static ServerSocket bound(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return socket;
    }
}
