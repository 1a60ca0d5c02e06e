package app.animato.sandbox.film;

import static app.animato.sandbox.film.Take.ALWAYS;
import static app.animato.sandbox.film.Take.after;
import static app.animato.sandbox.film.Take.number;
import static app.animato.sandbox.film.Take.part;
import static java.lang.StrictMath.abs;
import static java.lang.StrictMath.cos;
import static java.lang.StrictMath.pow;
import static java.lang.StrictMath.sin;

/** Directs the looks in which the person becomes somebody else. */
final class HeroTales {

    private final Scene scene;
    private final Take take;

    HeroTales(Scene scene, Take take) {
        this.scene = scene;
        this.take = take;
    }

    void hulk() {
        scene.become(
                        "colorchannelmixer=rr=.3:rg=.2:rb=.05:gr=.3:gg=.58:gb=.14:br=.12:bg=.16:bb=.26,"
                                + "curves=all='0/0 0.4/0.36 0.7/0.8 1/1'",
                        "wipeup",
                        0.5,
                        1.5)
                .camera(
                        t -> (1 + 0.5 * pow(part(t), 1.4) + 0.07 * abs(sin(5 * t))),
                        t -> 0.02 * sin(55 * t) * after(t, 2.2),
                        t -> 0.02 * cos(49 * t) * after(t, 2.2) - 0.05 * part(t),
                        t -> 0.02 * sin(43 * t) * after(t, 2.2) * take.lean())
                .filter("unsharp=7:7:1.1")
                .over(Mood.rim(0.45, 0x062b06, 215), "0", "0", "gt(t,0.8)")
                .over(Mood.flat(0x9cff6a, 120), "0", "0", "between(t,2.2,2.3)");
    }

    void spiderman() {
        scene.become(
                        "format=gray,format=gbrp,curves=r='0/0.03 0.4/0.5 1/1':g='0/0.02 0.4/0.08 1/0.75':b='0/0.24 0.4/0.3 1/0.62'",
                        "circleopen",
                        0.5,
                        1.3)
                .camera(
                        t -> (1.28 + 0.08 * sin(3 * t)),
                        t -> 0.15 * sin(2.1 * t) * take.lean(),
                        t -> 0.05 * cos(4.2 * t),
                        t -> -0.2 * sin(2.1 * t) * take.lean())
                .over(Heroes::web, "-W*max(0,1-t*1.6)", "-H*max(0,1-t*1.6)", ALWAYS)
                .over(Heroes::web, 1, 1, "hflip,vflip", "W*max(0,1-(t-1)*1.6)", "H*max(0,1-(t-1)*1.6)", "gt(t,1)")
                .over(Mood.rim(0.55, 0x0a0020, 190), "0", "0", ALWAYS);
    }

    void batman() {
        scene.grade(0.1, 0.56, 0.62, 0.8)
                .filter("curves=all='0/0 0.3/0.08 0.6/0.42 1/1'")
                .camera(
                        t -> (1.3 - 0.22 * part(t)),
                        t -> take.driftX() * part(t),
                        t -> 0.05 - 0.09 * part(t),
                        t -> 0.02 * sin(1.5 * t) * take.lean())
                .over(Mood.rim(0.3, 0x000000, 250), "0", "0", ALWAYS)
                .over(
                        Heroes::signal,
                        0.5,
                        0.5,
                        "null",
                        "W*(0.25+0.22*sin(1.2*t))",
                        "H*(0.02+0.05*cos(1.7*t))",
                        "gt(t,0.4)")
                .over(Heroes::bats, "W*(1.1-0.75*t)", "H*0.12*sin(5*t)", "between(t,0.2,3)")
                .over(Heroes::bats, 1.2, 1.2, "null", "W*(3.1-1.1*t)", "-H*0.1+H*0.1*sin(4*t)", "gt(t,1.6)");
    }

    void ironman() {
        scene.become(
                        "format=gray,format=gbrp,curves=r='0/0.1 0.4/0.55 0.75/1 1/1':g='0/0 0.4/0.12 0.75/0.62 1/0.96':b='0/0.02 0.5/0.08 1/0.6'",
                        "wipedown",
                        0.3,
                        1.4)
                .camera(t -> (1.05 + 0.1 * part(t)), t -> take.driftX() * part(t), t -> 0.02 * sin(1.2 * t), t -> 0)
                .over(Heroes::scanLine, 1, 0.14, "null", "0", "H*((t-0.3)/1.4)-h", "between(t,0.3,1.75)")
                .over(Heroes::display, 1, 1, "rotate=a=0.9*t*" + number(take.lean()) + ":c=none", "0", "0", "gt(t,1.5)")
                .over(
                        Heroes::display,
                        0.5,
                        0.5,
                        "rotate=a=-2*t*" + number(take.lean()) + ":c=none",
                        "(W-w)/2",
                        "(H-h)/2",
                        "gt(t,1.2)")
                .light(Heroes::reactor, "fade=t=in:s=20:n=40", "gt(t,0.8)*gt(sin(9*t),-0.6)")
                .over(Mood.flat(0x9ff4ff, 110), "0", "0", "between(t,1.7,1.78)");
    }

    void superman() {
        scene.grade(1.1, 0.95, 1.0, 1.22)
                .camera(
                        t -> (1.45 - 0.3 * part(t) + 0.03 * sin(6 * t)),
                        t -> 0.03 * sin(2 * t) * take.lean(),
                        t -> 0.12 - 0.26 * part(t),
                        t -> (0.14 - 0.2 * part(t)) * take.lean())
                .over(Nature::clouds, 1, 2, "null", "0", "-H*1.1+mod(t*H*0.9,H*2)", ALWAYS)
                .light(
                        (g, width, height, random) -> {
                            Shapes.fill(g, 0x000000, 255, width, height);
                            Heroes.speedLines(g, width, height, random);
                        },
                        "null",
                        "lt(mod(t,0.17),0.085)")
                .over(Heroes::cape, 1.5, 0.5, "null", "-W*0.25+W*0.22*sin(3.2*t)", "H*(0.68+0.05*sin(6*t))", ALWAYS)
                .over(Mood.rim(0.6, 0x0a3a9c, 170), "0", "0", ALWAYS);
    }
}
