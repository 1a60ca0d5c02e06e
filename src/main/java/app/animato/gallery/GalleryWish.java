package app.animato.gallery;

import app.animato.effect.Effect;
import app.animato.shared.Moments;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A filter in the database's terms: moments instead of days, effects instead of words.
 *
 * @param since included
 * @param before not included
 */
public record GalleryWish(
        Optional<Effect> effect,
        boolean favourites,
        Optional<UUID> set,
        Optional<Instant> since,
        Optional<Instant> before,
        Optional<Words> words) {

    public static final GalleryWish ALL = new GalleryWish(
            Optional.empty(), false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** What the words a person typed can mean; either will do. */
    public record Words(Set<Effect> effects, Optional<Long> seed) {}

    String conditions() {
        List<String> all = new ArrayList<>();
        effect.ifPresent(wanted -> all.add("effect = :effect"));
        if (favourites) {
            all.add("favourite");
        }
        set.ifPresent(wanted -> all.add("set_id = :set"));
        since.ifPresent(moment -> all.add("created_at >= :since"));
        before.ifPresent(moment -> all.add("created_at < :before"));
        words.ifPresent(wanted -> all.add(conditions(wanted)));
        StringBuilder sql = new StringBuilder();
        all.forEach(condition -> sql.append(" and ").append(condition));
        return sql.toString();
    }

    private static String conditions(Words words) {
        List<String> any = new ArrayList<>();
        if (!words.effects().isEmpty()) {
            any.add("effect in (:effects)");
        }
        words.seed().ifPresent(seed -> any.add("seed = :seed"));
        return any.isEmpty() ? "1 = 0" : "(" + String.join(" or ", any) + ")";
    }

    /** What is the same in all rows is named too: it lets H2 walk the index instead of sorting everything. */
    String order() {
        String same = effect.isPresent() ? "owner, effect" : favourites ? "owner, favourite" : "owner";
        return " order by " + same + ", created_at desc, id desc";
    }

    JdbcClient.StatementSpec fill(JdbcClient.StatementSpec statement) {
        effect.ifPresent(wanted -> statement.param("effect", wanted.value()));
        set.ifPresent(wanted -> statement.param("set", wanted));
        since.ifPresent(moment -> statement.param("since", Moments.utc(moment)));
        before.ifPresent(moment -> statement.param("before", Moments.utc(moment)));
        words.map(Words::effects)
                .filter(effects -> !effects.isEmpty())
                .ifPresent(effects -> statement.param(
                        "effects", effects.stream().map(Effect::value).toList()));
        words.flatMap(Words::seed).ifPresent(seed -> statement.param("seed", seed));
        return statement;
    }
}
