package app.animato.bench;

import app.animato.AnimatoApplication;
import app.animato.account.AccountId;
import app.animato.account.registration.Registration;
import app.animato.account.registration.RegistrationResult;
import app.animato.effect.Effect;
import app.animato.generation.GenerationService;
import app.animato.generation.Recipe;
import app.animato.generation.Seed;
import app.animato.media.KeptPhoto;
import app.animato.media.intake.PhotoIntake;
import app.animato.media.intake.PhotoVerdict;
import app.animato.media.library.MediaLibrary;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Starts the application and, beside it, a small server on this machine alone that does what no page offers. */
final class BenchDoor {

    private final ApplicationContext animato;
    private long seeds = 1_000_000;

    private BenchDoor(ApplicationContext animato) {
        this.animato = animato;
    }

    /** The first argument is the door's port, the others are the application's. */
    public static void main(String[] args) throws IOException {
        ConfigurableApplicationContext animato =
                SpringApplication.run(AnimatoApplication.class, Arrays.copyOfRange(args, 1, args.length));
        BenchDoor door = new BenchDoor(animato);
        HttpServer server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0])), 0);
        open(server, "/ask", query -> door.ask(Integer.parseInt(query)));
        open(server, "/person", email -> door.newPerson(email).toString());
        open(server, "/heap", query -> Long.toString(liveHeap()));
        open(server, "/states", query -> door.states());
        server.start();
    }

    private static void open(HttpServer server, String path, Function<String, String> service) {
        server.createContext(path, exchange -> {
            try (HttpExchange open = exchange) {
                String query = open.getRequestURI().getQuery();
                byte[] answer = service.apply(query == null ? "" : query).getBytes(StandardCharsets.UTF_8);
                open.sendResponseHeaders(200, answer.length);
                open.getResponseBody().write(answer);
            }
        });
    }

    /** A new person with one photo asks for so many videos. */
    private String ask(int count) {
        AccountId owner = newPerson();
        KeptPhoto photo = newPhoto(owner);
        GenerationService service = animato.getBean(GenerationService.class);
        for (int asked = 0; asked < count; asked++) {
            service.ask(owner, new Recipe(photo.photo().id(), photo.preview().id(), Effect.DEFAULT, new Seed(++seeds)));
        }
        return "asked";
    }

    private AccountId newPerson() {
        return newPerson("bench" + ++seeds + "@example.org");
    }

    private AccountId newPerson(String email) {
        if (animato.getBean(Registration.class).register(email, "plum orbit lantern 7")
                instanceof RegistrationResult.Registered created) {
            return created.account().id();
        }
        throw new IllegalStateException("No account for " + email);
    }

    private KeptPhoto newPhoto(AccountId owner) {
        try (var photo = Files.newInputStream(Path.of("frontend", "sample", "portrait.jpg"))) {
            if (animato.getBean(PhotoIntake.class).judge(photo) instanceof PhotoVerdict.Clean clean) {
                return animato.getBean(MediaLibrary.class).keepPhoto(owner, clean.photo());
            }
            throw new IllegalStateException("The sample photo was refused");
        } catch (IOException diskFault) {
            throw new UncheckedIOException(diskFault);
        }
    }

    private String states() {
        return animato
                .getBean(JdbcClient.class)
                .sql("select status, count(*) as number from generation group by status order by status")
                .query((row, number) -> row.getString("status") + " " + row.getInt("number"))
                .list()
                .stream()
                .collect(Collectors.joining(", "));
    }

    /** In bytes; twice, because the first one only finds what the second one frees. */
    private static long liveHeap() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
