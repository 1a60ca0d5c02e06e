package app.animato.generation;

import app.animato.generation.provider.TaskRef;
import app.animato.generation.provider.VideoProvider;
import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Listens to the provider's live events of every task under way: percentages go to the screens, everything else only
 * pokes the check. A task nobody hears is checked all the same, so an ear that goes deaf costs time and nothing else.
 */
@Component
class LiveEars {

    private final VideoProvider provider;
    private final LiveUpdates liveUpdates;
    private final ObjectProvider<GenerationSchedule> schedule;
    private final Map<GenerationId, LiveEar> ears = new ConcurrentHashMap<>();

    LiveEars(VideoProvider provider, LiveUpdates liveUpdates, ObjectProvider<GenerationSchedule> schedule) {
        this.provider = provider;
        this.liveUpdates = liveUpdates;
        this.schedule = schedule;
    }

    /** Starts to listen unless somebody does already. */
    void listen(Generation generation, TaskRef task) {
        GenerationId id = generation.id();
        LiveEar ear = new LiveEar(
                heard -> liveUpdates.progressed(generation.owner(), id, heard),
                () -> schedule.getObject().poke(id),
                lost -> ears.remove(id, lost));
        if (ears.putIfAbsent(id, ear) == null) {
            ear.open(() -> provider.follow(task, ear));
        }
    }

    void hush(GenerationId id) {
        LiveEar ear = ears.remove(id);
        if (ear != null) {
            ear.close();
        }
    }

    /** How many tasks are listened to. */
    int open() {
        return ears.size();
    }

    @PreDestroy
    void hushAll() {
        ears.keySet().forEach(this::hush);
    }
}
