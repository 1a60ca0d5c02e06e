package app.animato.chaos;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Lets the harness do over HTTP what people do with a house, and set the trap. */
final class Door {

    private final House house;
    private final Trap trap;

    private Door(House house, Trap trap) {
        this.house = house;
        this.trap = trap;
    }

    static void open(House house, Trap trap, Wire wire) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", new Door(house, trap)::serve);
        server.start();
        wire.say(Wire.Sign.READY, server.getAddress().getPort());
    }

    private void serve(HttpExchange exchange) throws IOException {
        int status = 200;
        String answer;
        try {
            answer = answer(exchange);
        } catch (RuntimeException refused) {
            status = 500;
            answer = refused.toString();
        }
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String answer(HttpExchange exchange) throws IOException {
        Map<String, String> given = parameters(exchange);
        return switch (exchange.getRequestURI().getPath()) {
            case "/account" -> house.newAccount(get(given, "email"));
            case "/photo" ->
                house.newPhoto(get(given, "owner"), exchange.getRequestBody().readAllBytes());
            case "/ask" ->
                house.ask(
                        get(given, "owner"),
                        get(given, "photo"),
                        get(given, "effect"),
                        Long.parseLong(get(given, "seed")));
            case "/cancel" -> {
                house.cancel(get(given, "owner"), get(given, "generation"));
                yield "";
            }
            case "/trap" -> {
                trap.arm(KillPoint.valueOf(get(given, "point")), Integer.parseInt(get(given, "passes")));
                yield "";
            }
            case "/inventory" -> JsonMapper.shared().writeValueAsString(house.inventory());
            default -> throw new IllegalArgumentException("There is no such door");
        };
    }

    private static String get(Map<String, String> given, String name) {
        return given.getOrDefault(name, "");
    }

    private static Map<String, String> parameters(HttpExchange exchange) {
        String query = exchange.getRequestURI().getRawQuery();
        return Stream.of((query == null ? "" : query).split("&", -1))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}
