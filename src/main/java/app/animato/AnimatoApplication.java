package app.animato;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class AnimatoApplication {

    public static void main(String[] args) {
        SpringApplication.run(AnimatoApplication.class, args);
    }
}
