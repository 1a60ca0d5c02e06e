package app.animato;

import app.animato.backup.BackupCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class AnimatoApplication {

    public static void main(String[] args) {
        if (BackupCommand.isMeant(args)) {
            System.exit(BackupCommand.run(args));
        }
        SpringApplication.run(AnimatoApplication.class, args);
    }
}
