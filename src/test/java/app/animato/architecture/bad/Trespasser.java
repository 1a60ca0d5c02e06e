package app.animato.architecture.bad;

import app.animato.generation.Generation;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;

/** Mentions what only others may know, by class literals: the least visible way. */
@SuppressWarnings({"unused", "JavaUtilDate"})
class Trespasser {

    @Autowired
    private Runnable injected = () -> {};

    List<Class<?>> trespass() {
        return List.of(
                com.vaadin.flow.component.UI.class,
                feign.Feign.class,
                org.bytedeco.javacpp.Loader.class,
                app.animato.shared.ffmpeg.FfmpegProgram.class,
                ProcessBuilder.class,
                com.github.kagkarlsson.scheduler.Scheduler.class,
                java.util.Date.class);
    }

    void move(Generation anothers) {
        anothers.delete(Instant.EPOCH);
    }

    @SuppressWarnings("SystemOut")
    void talkInSleep() throws InterruptedException {
        Thread.sleep(1);
        System.out.println();
    }
}
