package app.animato.generation.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.generation.Order;
import app.animato.money.Shortage;
import app.animato.shared.ui.Wording;

/** Says why nothing was asked for, what is left, and when there will be more. */
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
            case Shortage.OfMoney money ->
                text(
                        money.house() ? "studio.short.money.house" : "studio.short.money",
                        wording.dollars(money.needed().dollars()),
                        wording.dollars(money.left().dollars()),
                        wording.day(money.more()));
            case Shortage.OfVideos videos ->
                text(
                        videos.house() ? "studio.short.videos.house" : "studio.short.videos",
                        videos.left(),
                        wording.day(videos.more()));
        };
    }
}
