package app.animato.wiro;

import app.animato.generation.provider.LookupOutcome;
import app.animato.generation.provider.RecentOutcome;
import app.animato.generation.provider.TaskRef;
import java.nio.charset.StandardCharsets;

/** Reads any bytes as whatever the provider may say: an answer, a frame, a call. Nothing of it throws or is unbounded. */
public final class AnswerFuzz {

    private static final TaskRef TASK = new TaskRef("1", "t");
    private static final AnswerReader READER = new AnswerReader();
    private static final LenientJson JSON = new LenientJson();

    private AnswerFuzz() {}

    /** Called by the fuzzer, and for each seed by a test. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        for (int status : new int[] {200, 400, 401}) {
            WiroAnswer answer = READER.read(status, bytes);
            LookupOutcome looked = Lookup.read(TASK, answer);
            RecentOutcome recent = Recent.read(answer);
            Submission.read(answer);
            require(looked.toString().length() + recent.toString().length() <= 20L * bytes.length + 20_000);
        }
        CallbackClaim.read(bytes).ifPresent(claim -> {
            require(claim.id().length() <= 255 && claim.token().length() <= 4000);
        });
        JSON.whole(bytes).ifPresent(frame -> LiveFrame.read(frame, TASK));
        FrameText text = new FrameText();
        text.add(new String(bytes, StandardCharsets.UTF_8), false);
        text.add("", true).ifPresent(whole -> require(whole.length() <= 64 * 1024));
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalStateException("What was read is not within bounds");
        }
    }
}
