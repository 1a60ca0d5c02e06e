package app.animato.testing;

import app.animato.AnimatoApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The application for a process that a test starts: the same, but for hashes of passwords that take no time. */
final class HurriedAnimato {

    private HurriedAnimato() {}

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(AnimatoApplication.class)
                .initializers(new QuickHashes())
                .run(arguments);
    }
}
