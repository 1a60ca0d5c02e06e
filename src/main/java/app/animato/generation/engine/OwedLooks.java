package app.animato.generation.engine;

import app.animato.generation.GenerationId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * The looks that this process owes: asked for, and neither planned nor begun since. Whatever was changed before somebody
 * asked is seen by a look after it, and no two looks at the same generation run at once here.
 */
final class OwedLooks {

    private final Map<GenerationId, Object> owed = new ConcurrentHashMap<>();
    private final Set<GenerationId> underWay = ConcurrentHashMap.newKeySet();
    private final Predicate<GenerationId> planNow;

    /** @param planNow whether the look is written down, so that it begins soon, here or on another node */
    OwedLooks(Predicate<GenerationId> planNow) {
        this.planNow = planNow;
    }

    /** While a look is under way another one cannot begin; whoever ends it settles what is owed then. */
    void ask(GenerationId id) {
        Object note = new Object();
        owed.put(id, note);
        if (!underWay.contains(id) && planNow.test(id)) {
            owed.remove(id, note);
        }
    }

    /** False where one is under way: this one is owed then. Otherwise {@link #end} must follow. */
    boolean begin(GenerationId id) {
        if (!underWay.add(id)) {
            owed.put(id, new Object());
            return false;
        }
        owed.remove(id);
        return true;
    }

    void end(GenerationId id) {
        underWay.remove(id);
    }

    void settle(GenerationId id) {
        if (owed.containsKey(id)) {
            ask(id);
        }
    }

    void settleAll() {
        owed.keySet().forEach(this::settle);
    }
}
