package app.animato.sandbox.film;

import static app.animato.sandbox.film.Take.ALWAYS;
import static app.animato.sandbox.film.Take.part;
import static java.lang.StrictMath.abs;
import static java.lang.StrictMath.cos;
import static java.lang.StrictMath.pow;
import static java.lang.StrictMath.sin;

/** Directs the looks in which the person feels something. */
final class Feelings {

    private final Scene scene;
    private final Take take;

    Feelings(Scene scene, Take take) {
        this.scene = scene;
        this.take = take;
    }

    void bouncingDance() {
        Motion beat = t -> abs(sin(6.5 * t));
        scene.filter("hue=h='70*sin(3.25*t)':s=1.35")
                .camera(
                        t -> (1.12 + 0.16 * beat.at(t)),
                        t -> 0.035 * sin(3.25 * t) * take.lean(),
                        t -> 0.09 * beat.at(t) - 0.03,
                        t -> 0.09 * sin(3.25 * t) * take.lean())
                .light(Mood::discoLights, "rotate=a=t*1.1:c=black", ALWAYS)
                .over(Mood.rim(0.55, 0x1a0033, 190), "0", "0", ALWAYS);
    }

    void joker() {
        scene.grade(0.7, 0.95, 0.95, 1)
                .onPhoto(Mood::grin)
                .camera(
                        t -> (1.18 + 0.1 * sin(2.4 * t)),
                        t -> take.driftX() * part(t),
                        t -> 0.02 * sin(3 * t),
                        t -> 0.16 * sin(2.2 * t) * take.lean())
                .over(Mood::jokerSplit, 1.4, 1, "null", "-(w-W)/2+W*0.16*sin(2.6*t)", "0", ALWAYS)
                .filter("rgbashift=rh=7:gv=-4:bh=-7:enable='lt(mod(t,0.8),0.14)'")
                .over(Mood.rim(0.5, 0x12001c, 220), "0", "0", ALWAYS);
    }

    void fluffyHair() {
        scene.grade(0.85, 1.1, 1.0, 1.06)
                .camera(
                        t -> (1.05 + 0.05 * sin(1.6 * t)),
                        t -> 0.015 * sin(1.1 * t),
                        t -> take.driftY() * part(t),
                        t -> 0.012 * sin(1.4 * t) * take.lean())
                .glow("gblur=sigma=14", "screen", 0.55)
                .over(Nature::down, 1.2, 2, "null", "-W*0.1+W*0.04*sin(1.7*t)", "-H*0.95+H*0.24*t", ALWAYS)
                .over(Mood.rim(0.5, 0xffe3f0, 190), "0", "0", ALWAYS);
    }

    void laughing() {
        scene.grade(1.15, 1.12, 1.04, 0.8)
                .over(Mood::sunburst, 1.5, 1.5, "rotate=a=0.7*t:c=none:bilinear=0", "-(w-W)/2", "-(h-H)/2", ALWAYS)
                .camera(
                        t -> (1.14 + 0.03 * sin(20 * t)),
                        t -> 0.008 * sin(27 * t),
                        t -> 0.035 * abs(sin(12 * t)),
                        t -> 0.05 * sin(9 * t) * take.lean())
                .over(
                        Mood::laughter,
                        0.42,
                        0.24,
                        "null",
                        "W*0.04",
                        "H*(0.1-0.02*sin(20*t))",
                        "between(t,0.4,1.5)+gt(t,3.2)")
                .over(Mood::laughter, 0.5, 0.28, "null", "W*0.46", "H*(0.64-0.03*sin(20*t))", "between(t,1.1,2.6)")
                .over(Mood::laughter, 0.36, 0.2, "null", "W*0.58", "H*(0.06-0.02*sin(22*t))", "gt(t,2.1)");
    }

    void crying() {
        scene.grade(0.35, 0.62, 0.8, 1.12)
                .filter("curves=all='0/0.04 0.5/0.42 1/0.86'")
                .camera(
                        t -> (1.22 - 0.14 * part(t)),
                        t -> take.driftX() * part(t),
                        t -> -0.05 + 0.06 * part(t),
                        t -> 0.06 * part(t) * take.lean())
                .glow("dblur=angle=90:radius=22", "lighten", 0.45)
                .over(Nature::rain, 1, 2, "null", "0", "-H+mod(t*H*0.42,H)", ALWAYS)
                .over(Nature::rain, 1, 2, "null", "0", "-H+mod(t*H*0.8,H)", ALWAYS)
                .over(Mood.rim(0.4, 0x03122e, 225), "0", "0", ALWAYS);
    }

    void angryFace() {
        Motion pulse = t -> pow(abs(sin(3.14 * t)), 6);
        scene.grade(0.55, 1.2, 0.55, 0.5)
                .filter("curves=all='0/0 0.35/0.22 0.7/0.78 1/1'")
                .camera(
                        t -> (1 + 0.55 * part(t) + 0.14 * pulse.at(t)),
                        t -> 0.012 * sin(61 * t) * (0.3 + part(t)),
                        t -> 0.012 * cos(53 * t) * (0.3 + part(t)),
                        t -> 0.015 * sin(47 * t) * part(t) * take.lean())
                .over(Mood.rim(0.25, 0xb00000, 230), "0", "0", "gt(abs(sin(3.14*t)),0.6)")
                .over(Mood.rim(0.45, 0x2a0000, 230), "0", "0", ALWAYS)
                .over(Mood::anger, 0.22, 0.22, "null", "W*0.7+2*sin(40*t)", "H*0.08", "gt(mod(t,1),0.3)");
    }
}
