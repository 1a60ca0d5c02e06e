package app.animato.sandbox.film;

import static app.animato.sandbox.film.Take.ALWAYS;
import static app.animato.sandbox.film.Take.after;
import static app.animato.sandbox.film.Take.number;
import static app.animato.sandbox.film.Take.part;
import static java.lang.StrictMath.cos;
import static java.lang.StrictMath.exp;
import static java.lang.StrictMath.min;
import static java.lang.StrictMath.pow;
import static java.lang.StrictMath.sin;

/** Directs the looks in which something happens to the person. */
final class Story {

    private final Scene scene;
    private final Take take;

    Story(Scene scene, Take take) {
        this.scene = scene;
        this.take = take;
    }

    void assassin() {
        scene.grade(0.12, 0.62, 0.58, 0.64)
                .filter("curves=all='0/0 0.35/0.14 0.7/0.6 1/0.95'")
                .camera(
                        t -> (1.05 + 0.35 * part(t)),
                        t -> take.driftX() * part(t),
                        t -> take.driftY() * part(t),
                        t -> 0.02 * part(t) * take.lean())
                .over(Mood.rim(0.35, 0x000000, 235), "0", "0", ALWAYS)
                .over(Mood.flat(0xffffff, 150), "0", "0", "between(t,1.25,1.3)+between(t,2.5,2.55)")
                .over(Violence::slash, "W*(t-1.45)*6*lt(t,1.45)", "0", "between(t,1.25,2.1)")
                .over(Violence::slash, "-W*(t-2.7)*6*lt(t,2.7)", "0", "between(t,2.5,4)")
                .over(Mood.rim(0.45, 0x8c0010, 200), "0", "0", "gt(t,2.5)");
    }

    void jungle() {
        scene.grade(0.75, 0.82, 1.08, 0.62)
                .camera(
                        t -> 1.22,
                        t -> 0.1 * sin(1.2 * t) * take.lean(),
                        t -> 0.03 * cos(1.7 * t),
                        t -> 0.015 * sin(1.3 * t))
                .light(Nature::sunbeams, "null", ALWAYS)
                .over(Nature::leaves, 0.7, 1, "hflip", "W-w*(0.62+0.2*sin(1.4*t))", "H*0.02*sin(2*t)", ALWAYS)
                .over(
                        Nature::leaves,
                        0.75,
                        1.1,
                        "null",
                        "-w*(0.5+0.22*sin(1.1*t+1))",
                        "-H*0.05+H*0.03*cos(2*t)",
                        ALWAYS)
                .over(Mood.rim(0.55, 0x04170a, 190), "0", "0", ALWAYS);
    }

    void gunShooting() {
        Motion kick = t -> exp(-9 * (t % 0.5));
        scene.grade(0.45, 1.08, 0.95, 0.72)
                .filter("curves=all='0/0 0.3/0.2 0.75/0.85 1/1'")
                .camera(
                        t -> (1.1 + 0.14 * kick.at(t)),
                        t -> 0.02 * sin(90 * t) * kick.at(t),
                        t -> -0.05 * kick.at(t),
                        t -> 0.03 * kick.at(t) * take.lean());
        for (int shot = 0; shot < 6; shot++) {
            String x = number(scene.draw(0.02, 0.75));
            String y = number(scene.draw(0.02, 0.6));
            scene.over(
                    Violence::bulletHole,
                    0.24,
                    0.24,
                    "null",
                    "W*" + x,
                    "H*" + y,
                    "gt(t," + number(0.5 + shot * 0.5) + ")");
        }
        scene.light(Violence::muzzleFlash, "null", "lt(mod(t,0.5),0.1)");
    }

    void crash() {
        Motion blow = t -> after(t, 1.3) * exp(-2.2 * (t - 1.3));
        scene.camera(
                        t -> (1 + 0.5 * min(1, pow(t / 1.3, 3)) - 0.12 * after(t, 1.3)),
                        t -> 0.06 * sin(47 * t) * blow.at(t),
                        t -> 0.06 * cos(39 * t) * blow.at(t),
                        t -> (0.16 * sin(13 * t) * blow.at(t) + 0.09 * after(t, 1.3)) * take.lean())
                .filter("dblur=angle=90:radius=18:enable='between(t,0.7,1.3)'")
                .filter("rgbashift=rh=-9:bh=9:enable='gt(t,1.3)'")
                .filter(
                        "colorchannelmixer=rr=.5:rg=.3:rb=.1:gr=.2:gg=.62:gb=.16:br=.2:bg=.36:bb=.52:enable='gt(t,1.3)'")
                .over(Violence::brokenGlass, "0", "0", "gt(t,1.3)")
                .over(Mood.rim(0.4, 0x000000, 220), "0", "0", "gt(t,1.3)")
                .over(Mood.flat(0xffffff, 235), "0", "0", "between(t,1.29,1.42)");
    }

    void melting() {
        scene.camera(t -> 1.04, t -> take.driftX() * part(t), t -> -0.02 * part(t), t -> 0)
                .flow(Nature::sway, Nature::drips, "fade=t=in:s=0:n=90:c=0x808080")
                .flow(Nature::sway, Nature::drips, "fade=t=in:s=30:n=66:c=0x808080")
                .become("colorchannelmixer=rr=1.15:rg=.12:gr=.1:gg=.8:br=.0:bb=.5:bg=.1", "wipedown", 0.4, 3)
                .glow("gblur=sigma=9", "lighten", 0.5);
    }

    void electrify() {
        scene.grade(0.3, 0.42, 0.55, 0.95)
                .camera(
                        t -> (1.08 + 0.06 * part(t)),
                        t -> 0.008 * sin(70 * t),
                        t -> 0.008 * cos(63 * t),
                        t -> 0.01 * sin(50 * t) * take.lean())
                .glow(
                        "format=gray,edgedetect=low=0.06:high=0.16,format=gbrp,colorchannelmixer=rr=.2:gg=.75:bb=1.2,gblur=sigma=1.6",
                        "screen",
                        1)
                .light(Nature::bolt, "null", "lt(mod(t,0.83),0.17)+between(mod(t,0.83),0.25,0.3)")
                .light(Nature::bolt, "null", "lt(mod(t+0.4,1.1),0.21)")
                .light(Nature::bolt, "null", "lt(mod(t+0.9,1.37),0.25)")
                .over(Mood.flat(0xbfe4ff, 110), "0", "0", "lt(mod(t,0.83),0.05)+lt(mod(t+0.9,1.37),0.05)");
    }

    void eyeCloseUp() {
        Motion eased = t -> part(t) * part(t) * (3 - 2 * part(t));
        scene.grade(0.9, 0.95, 1.02, 1.06)
                .camera(
                        t -> (1 + 4.2 * eased.at(t)),
                        t -> -0.08 * eased.at(t) + take.driftX() * part(t),
                        t -> -0.1 * eased.at(t),
                        t -> 0.1 * eased.at(t) * take.lean())
                .filter("unsharp=5:5:0.8")
                .over(Mood::eyelids, 2.6, 2.6, "null", "-(w-W)/2", "-(h-H)/2", "lt(t,0.0)")
                .over(Mood::eyelids, 1.9, 1.9, "null", "-(w-W)/2", "-(h-H)/2", "gt(t,2.0)*not(between(t,2.8,2.9))")
                .over(Mood.flat(0x080404, 255), "0", "0", "between(t,2.8,2.9)");
    }

    void cameraControls() {
        scene.camera(
                        t -> (1.35 + 0.28 * sin(1.57 * t)),
                        t -> 0.17 * sin(1.57 * t) * take.lean(),
                        t -> 0.09 * cos(1.57 * t),
                        t -> 0.05 * sin(3.14 * t) * take.lean())
                .over(Mood::viewfinder, "0", "0", ALWAYS)
                .over(Mood::recording, "0", "0", "lt(mod(t,1),0.6)");
    }
}
