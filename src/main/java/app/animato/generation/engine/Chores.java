package app.animato.generation.engine;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done in every round, each whether or not the one before it failed. */
final class Chores {

    private static final Logger log = LoggerFactory.getLogger(Chores.class);

    private static final String OURS = "app.animato.";

    private Chores() {}

    static void run(String chore, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException fault) {
            log.error("{} failed and will be done in the next round: {}", chore, describe(fault));
        }
    }

    /** What went wrong and where, but not in its own words: those of a database may quote a whole row. */
    static String describe(Throwable fault) {
        String causes = Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(10)
                .map(cause -> cause.getClass().getSimpleName())
                .collect(Collectors.joining(" by "));
        return Arrays.stream(fault.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame -> causes + " at " + frame)
                .orElse(causes);
    }
}
