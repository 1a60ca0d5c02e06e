package app.animato.generation.following;

import app.animato.effect.Effect;
import app.animato.generation.Generation;
import app.animato.generation.GenerationId;
import app.animato.generation.Generations;
import app.animato.generation.LiveUpdates;
import app.animato.generation.Progress;
import app.animato.generation.Steps;
import app.animato.generation.pace.Later;
import app.animato.generation.pace.Pace;
import app.animato.generation.provider.LiveEvent;
import app.animato.generation.provider.TaskRef;
import app.animato.generation.provider.VideoProvider;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Listens to the provider's live events of every task under way: percentages go to the screens, what was made is
 * begun to be fetched, and everything else only pokes the check. A task nobody hears is checked all the same, so an ear that goes deaf costs time and nothing else.
 */
@Component
public class LiveEars {

    private final VideoProvider provider;
    private final LiveUpdates liveUpdates;
    private final UsualTimes usualTimes;
    private final OutputCopies copies;
    private final Generations generations;
    private final ObjectProvider<Steps> steps;
    private final Following.Means means;
    private final Map<GenerationId, Tracked> tracked = new ConcurrentHashMap<>();

    private final AtomicBoolean cleaning = new AtomicBoolean();

    private record Tracked(TaskRef task, Following following) {}

    LiveEars(
            VideoProvider provider,
            LiveUpdates liveUpdates,
            UsualTimes usualTimes,
            OutputCopies copies,
            Generations generations,
            ObjectProvider<Steps> steps,
            Pace pace,
            Later later,
            Clock clock) {
        this.provider = provider;
        this.liveUpdates = liveUpdates;
        this.usualTimes = usualTimes;
        this.copies = copies;
        this.generations = generations;
        this.steps = steps;
        this.means = new Following.Means(pace, later, clock, tracked::size);
    }

    /** Starts to listen unless somebody does already; tells when the task is to be looked at. */
    public Watch listen(Generation generation, TaskRef task) {
        GenerationId id = generation.id();
        Tracked fresh = new Tracked(task, following(generation, task));
        Tracked present = tracked.putIfAbsent(id, fresh);
        if (present != null) {
            return present.following().watch();
        }
        fresh.following().begin();
        if (!cleaning.getAndSet(true)) {
            cleanLater();
        }
        return fresh.following().watch();
    }

    /** A task whose end another node has seen takes its ear away here too. */
    private void clean() {
        try {
            Set<GenerationId> listened = Set.copyOf(tracked.keySet());
            Set<GenerationId> atProvider = listened.isEmpty() ? Set.of() : generations.findIdsAtProvider();
            listened.stream().filter(id -> !atProvider.contains(id)).forEach(id -> {
                hush(id);
                liveUpdates.forget(id);
            });
        } finally {
            cleanLater();
        }
    }

    private void cleanLater() {
        means.later().after(means.pace().untilCleaning(), this::clean);
    }

    private Following following(Generation generation, TaskRef task) {
        GenerationId id = generation.id();
        Instant now = means.clock().instant();
        Watch watch = new Watch(
                means.pace(),
                generation.timeline().submitted().orElse(generation.askedAt()),
                generation.timeline().started(),
                means.pace().untilFallbackLook(tracked.size()),
                now);
        Effect effect = generation.recipe().effect();
        return new Following(
                means,
                watch,
                listener -> provider.follow(task, listener),
                event -> {
                    switch (event) {
                        case LiveEvent.Advanced advanced ->
                            liveUpdates.progressed(
                                    generation.owner(), id, progress(advanced, effect, watch.workingSince()));
                        case LiveEvent.Made made -> copies.begin(id, made.outputs());
                        case LiveEvent.Moved moved -> {}
                        case LiveEvent.Murmured murmured -> {}
                    }
                },
                () -> steps.getObject().poke(id));
    }

    private Progress progress(LiveEvent.Advanced heard, Effect effect, Optional<Instant> since) {
        Optional<Progress.Step> step = heard.step().map(told -> new Progress.Step(told.current(), told.total()));
        return new Progress(heard.percent(), step, heard.remaining().or(() -> estimate(effect, since)));
    }

    private Optional<Duration> estimate(Effect effect, Optional<Instant> since) {
        Instant now = means.clock().instant();
        return since.flatMap(start -> usualTimes.remaining(effect, Duration.between(start, now)));
    }

    /** Has the next check of this generation ask the provider, however well it is heard. */
    public void doubt(GenerationId id) {
        Tracked present = tracked.get(id);
        if (present != null) {
            present.following().watch().doubt(means.clock().instant());
        }
    }

    public void hush(GenerationId id) {
        Tracked over = tracked.remove(id);
        if (over != null) {
            over.following().end();
        }
    }

    /** How many tasks are listened to. */
    public int open() {
        return tracked.size();
    }

    /** The ids of the tasks that are followed, as the provider knows them. */
    Set<String> tasks() {
        return tracked.values().stream()
                .map(followed -> followed.task().id())
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Whether so many looks are due at about the same time that they had better be taken together. */
    boolean areManyDue() {
        Pace pace = means.pace();
        Instant soon = means.clock().instant().plus(pace.together());
        return tracked.values().stream()
                        .filter(followed ->
                                followed.following().watch().untilLook(soon).isZero())
                        .limit(pace.crowd())
                        .count()
                >= pace.crowd();
    }

    @PreDestroy
    public void hushAll() {
        tracked.keySet().forEach(this::hush);
    }
}
