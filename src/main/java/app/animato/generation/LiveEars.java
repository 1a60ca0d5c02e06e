package app.animato.generation;

import app.animato.account.AccountId;
import app.animato.generation.provider.LiveFollower;
import app.animato.generation.provider.LiveProgress;
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
    private final Map<GenerationId, LiveFollower> followers = new ConcurrentHashMap<>();

    LiveEars(VideoProvider provider, LiveUpdates liveUpdates, ObjectProvider<GenerationSchedule> schedule) {
        this.provider = provider;
        this.liveUpdates = liveUpdates;
        this.schedule = schedule;
    }

    /** Starts to listen unless somebody does already. */
    void listen(Generation generation, TaskRef task) {
        followers.computeIfAbsent(generation.id(), id -> provider.follow(task, new Ear(id, generation.owner())));
    }

    void hush(GenerationId id) {
        LiveFollower follower = followers.remove(id);
        if (follower != null) {
            follower.close();
        }
    }

    @PreDestroy
    void hushAll() {
        followers.keySet().forEach(this::hush);
    }

    private final class Ear implements LiveFollower.Listener {

        private final GenerationId id;
        private final AccountId owner;

        Ear(GenerationId id, AccountId owner) {
            this.id = id;
            this.owner = owner;
        }

        @Override
        public void heard(LiveProgress heard) {
            heard.percent()
                    .ifPresent(percent -> liveUpdates.progressed(owner, id, new Progress(percent, heard.remaining())));
            if (heard.lifecycle()) {
                schedule.getObject().poke(id);
            }
        }

        @Override
        public void lost() {
            hush(id);
        }
    }
}
