package app.animato.chaos;

import app.animato.AnimatoApplication;
import app.animato.testing.QuickHashes;
import java.io.IOException;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;

/** The whole application, hashes of passwords apart, with a watched provider and a door for the harness. */
final class KillableApplication {

    private KillableApplication() {}

    public static void main(String[] arguments) throws IOException {
        Wire wire = Wire.connect();
        Trap trap = new Trap(wire);
        SpringApplication application = new SpringApplication(AnimatoApplication.class);
        application.addInitializers(
                context -> context.getBeanFactory().addBeanPostProcessor(WatchedProvider.wrapping(wire, trap)));
        application.addInitializers(new QuickHashes());
        ApplicationContext context = application.run(arguments);
        Door.open(new AnimatoHouse(context), trap, wire);
    }
}
