package app.animato.generation;

import java.util.List;
import java.util.Map;

/**
 * What happened to somebody's generations since a page was told last.
 *
 * @param changed as they are now, each once
 * @param progressed how far those at the provider are that have moved
 */
public record News(List<Generation> changed, Map<GenerationId, Progress> progressed) {

    public News {
        changed = List.copyOf(changed);
        progressed = Map.copyOf(progressed);
    }

    boolean isNone() {
        return changed.isEmpty() && progressed.isEmpty();
    }
}
