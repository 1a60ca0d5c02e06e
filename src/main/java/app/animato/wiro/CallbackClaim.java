package app.animato.wiro;

import app.animato.generation.provider.TaskRef;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which task a call to a callback address claims to be about. What Wiro sends there is undocumented for models, so
 * every name that it has for a task is tried, also in a list shaped like Detail's.
 */
final class CallbackClaim {

    private static final int LONGEST_ID = 255;
    private static final int LONGEST_TOKEN = 4000;
    private static final LenientJson JSON = new LenientJson();

    private CallbackClaim() {}

    static Optional<TaskRef> read(byte[] body) {
        return JSON.whole(body)
                .flatMap(call -> Stream.concat(
                                Stream.of(call), call.list("tasklist").stream().limit(1))
                        .flatMap(part -> claim(part).stream())
                        .findFirst());
    }

    private static Optional<TaskRef> claim(WireObject part) {
        String id = text(part, LONGEST_ID, "taskid", "id");
        String token = text(part, LONGEST_TOKEN, "tasktoken", "socketaccesstoken");
        return id.isEmpty() && token.isEmpty() ? Optional.empty() : Optional.of(new TaskRef(id, token));
    }

    private static String text(WireObject part, int longest, String... names) {
        return Stream.of(names)
                .flatMap(name -> part.text(name).stream())
                .filter(text -> text.length() <= longest && text.chars().allMatch(c -> c > ' ' && c < 127))
                .findFirst()
                .orElse("");
    }
}
