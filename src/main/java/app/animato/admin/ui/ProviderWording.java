package app.animato.admin.ui;

import app.animato.generation.ProviderReport;
import app.animato.shared.ui.Wording;
import java.time.Instant;

/** Says in plain words how it stands with the video maker, what happens meanwhile, and what the owner should do. */
final class ProviderWording {

    private ProviderWording() {}

    static String state(ProviderReport report, Wording wording) {
        return switch (report.state()) {
            case WORKS -> "Works";
            case AWAY -> "Cannot be reached" + since(report, wording);
            case NO_BALANCE -> "Paused for want of balance" + since(report, wording);
            case KEY_REFUSED -> "Refuses the key" + since(report, wording);
            case ANSWERS_LOST -> "Loses answers" + since(report, wording);
        };
    }

    private static String since(ProviderReport report, Wording wording) {
        return report.since().map(since -> " since " + wording.moment(since)).orElse("");
    }

    static String meanwhile(ProviderReport report) {
        return switch (report.state()) {
            case WORKS -> "Videos go out as soon as there is room.";
            case AWAY ->
                "Whatever is asked for waits, and nothing is lost. Animato asks every few seconds whether the video"
                        + " maker is back; then everything goes on by itself.";
            case NO_BALANCE -> "Whatever is asked for waits, and nothing fails. Videos that were started are finished.";
            case KEY_REFUSED -> "Whatever is asked for waits, and nothing fails.";
            case ANSWERS_LOST ->
                "Several requests in a row got no answer, and each of them may have been charged. Hardly any"
                        + " is sent until one is answered.";
        };
    }

    static String advice(ProviderReport report, Wording wording) {
        return switch (report.state()) {
            case WORKS -> "There is nothing to do.";
            case AWAY -> "If it lasts, check this machine's connection and the video maker's own status.";
            case NO_BALANCE -> "Top up the balance at Wiro." + trial(report, wording);
            case KEY_REFUSED ->
                "Check WIRO_API_KEY, WIRO_API_SECRET and WIRO_API_BASE_URL against the project at Wiro."
                        + " A changed setting needs a restart." + trial(report, wording);
            case ANSWERS_LOST ->
                "Look up at Wiro which of the unconfirmed videos below were charged." + trial(report, wording);
        };
    }

    private static String trial(ProviderReport report, Wording wording) {
        Instant planned = report.nextTry().orElse(Instant.EPOCH);
        return planned.equals(Instant.EPOCH)
                ? " Animato goes on by itself."
                : " Animato tries one by itself from " + wording.moment(planned)
                        + " on, and goes on when it goes through.";
    }
}
