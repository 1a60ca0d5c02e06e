package app.animato.chaos;

import app.animato.generation.provider.VideoProvider;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;

/** A naive client in the place of Animato: the same way to the provider, the same door, another house. */
final class NaiveApplication {

    private NaiveApplication() {}

    public static void main(String[] arguments) throws IOException {
        Wire wire = Wire.connect();
        Trap trap = new Trap(wire);
        SpringApplication application = new SpringApplication(Nothing.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.addInitializers(context -> {
            context.getBeanFactory().addBeanPostProcessor(WatchedProvider.wrapping(wire, trap));
            new ClassPathBeanDefinitionScanner((BeanDefinitionRegistry) context).scan("app.animato.wiro");
        });
        ApplicationContext context = application.run(arguments);
        Path folder = Path.of(context.getEnvironment().getRequiredProperty("animato.data"));
        Door.open(new NaiveHouse(context.getBean(VideoProvider.class), folder), trap, wire);
    }

    /** Spring wants something to begin with. */
    static final class Nothing {}
}
