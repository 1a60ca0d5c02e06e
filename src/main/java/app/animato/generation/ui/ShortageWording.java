package app.animato.generation.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.generation.Order;
import app.animato.money.Shortage;
import app.animato.shared.ui.Wording;

/** Says why nothing was asked for, what is left, and when there will be more, if there will. */
public final class ShortageWording {

    private ShortageWording() {}

    public static String of(Order.Crowded crowded, Wording wording) {
        return text(
                "studio.short.room",
                wording.size(crowded.use().used()),
                wording.size(crowded.use().most().orElse(0)));
    }

    public static String of(Order.LineFull full) {
        return text("studio.short.line", full.waiting(), full.most());
    }

    public static String of(Order.Refused refused, Wording wording) {
        return switch (refused.shortage()) {
            case Shortage.OfMoney money -> {
                String needed = wording.dollars(money.needed().dollars());
                yield money.more()
                        .map(day -> text(
                                money.house() ? "studio.short.money.house" : "studio.short.money",
                                needed,
                                wording.dollars(money.left().dollars()),
                                wording.day(day)))
                        .orElseGet(() -> text(
                                money.house() ? "studio.short.money.never.house" : "studio.short.money.never", needed));
            }
            case Shortage.OfVideos videos ->
                videos.more()
                        .map(day -> text(
                                videos.house() ? "studio.short.videos.house" : "studio.short.videos",
                                videos.left(),
                                wording.day(day)))
                        .orElseGet(() ->
                                text(videos.house() ? "studio.short.videos.never.house" : "studio.short.videos.never"));
        };
    }
}
