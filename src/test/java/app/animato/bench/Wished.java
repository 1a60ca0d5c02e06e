package app.animato.bench;

import app.animato.effect.Effect;
import app.animato.sandbox.AcceptedRun;
import java.util.List;
import java.util.stream.Stream;

/** What was asked for, by which page, provider and measurement know the same generation. */
record Wished(long seed, Effect effect) {

    /** One of each effect for one photo, as a single click asks for them. */
    static List<Wished> set(long seed, int effects) {
        return Stream.of(Effect.values())
                .limit(effects)
                .map(effect -> new Wished(seed, effect))
                .toList();
    }

    static Wished of(AcceptedRun run) {
        return new Wished(Long.parseLong(run.seed()), Effect.find(run.effect()).orElseThrow());
    }

    /** As the page writes it. */
    String key() {
        return seed + " " + effect.label();
    }
}
