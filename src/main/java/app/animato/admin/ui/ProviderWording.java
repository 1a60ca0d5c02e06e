package app.animato.admin.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.generation.oversight.ProviderReport;
import app.animato.generation.oversight.ProviderState;
import app.animato.shared.ui.Wording;
import java.time.Instant;

/** Says in plain words how it stands with the video maker, what happens meanwhile, and what the owner should do. */
final class ProviderWording {

    private ProviderWording() {}

    static String state(ProviderReport report, Wording wording) {
        String key = "admin.state." + name(report);
        return report.since()
                .filter(since -> report.state() != ProviderState.WORKS)
                .map(since -> text(key + ".since", wording.moment(since)))
                .orElseGet(() -> text(key));
    }

    static String meanwhile(ProviderReport report) {
        return text("admin.meanwhile." + name(report));
    }

    static String advice(ProviderReport report, Wording wording) {
        String advice = text("admin.advice." + name(report));
        return switch (report.state()) {
            case WORKS, AWAY -> advice;
            case NO_BALANCE, KEY_REFUSED, ANSWERS_LOST -> advice + " " + trial(report, wording);
        };
    }

    private static String trial(ProviderReport report, Wording wording) {
        Instant planned = report.nextTry().orElse(Instant.EPOCH);
        return planned.equals(Instant.EPOCH)
                ? text("admin.trial")
                : text("admin.trial.planned", wording.moment(planned));
    }

    private static String name(ProviderReport report) {
        return switch (report.state()) {
            case WORKS -> "works";
            case AWAY -> "away";
            case NO_BALANCE -> "no-balance";
            case KEY_REFUSED -> "key-refused";
            case ANSWERS_LOST -> "answers-lost";
        };
    }
}
