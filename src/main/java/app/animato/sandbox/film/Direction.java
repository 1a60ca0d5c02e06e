package app.animato.sandbox.film;

import static java.lang.StrictMath.abs;
import static java.lang.StrictMath.cos;
import static java.lang.StrictMath.exp;
import static java.lang.StrictMath.min;
import static java.lang.StrictMath.pow;
import static java.lang.StrictMath.sin;

import java.util.Locale;

/** How each look is directed. Every one draws on the seed: where things are, which way the camera drifts. */
final class Direction {

    private static final String ALWAYS = "1";

    private final Scene scene;
    private final double driftX;
    private final double driftY;
    private final double lean;

    Direction(Scene scene) {
        this.scene = scene;
        this.driftX = scene.draw(-0.02, 0.02);
        this.driftY = scene.draw(-0.02, 0.02);
        this.lean = scene.random().nextBoolean() ? 1 : -1;
    }

    void of(Look look) {
        switch (look) {
            case ASSASSIN -> assassin();
            case JUNGLE -> jungle();
            case GUN_SHOOTING -> gunShooting();
            case CRASH -> crash();
            case MELTING -> melting();
            case BOUNCING_DANCE -> bouncingDance();
            case JOKER -> joker();
            case FLUFFY_HAIR -> fluffyHair();
            case EYE_CLOSE_UP -> eyeCloseUp();
            case CAMERA_CONTROLS -> cameraControls();
            case LAUGHING -> laughing();
            case CRYING -> crying();
            case ANGRY_FACE -> angryFace();
            case HULK -> hulk();
            case ELECTRIFY -> electrify();
            case SPIDERMAN -> spiderman();
            case BATMAN -> batman();
            case IRONMAN -> ironman();
            case SUPERMAN -> superman();
        }
    }

    private void assassin() {
        scene.grade(0.12, 0.62, 0.58, 0.64)
                .filter("curves=all='0/0 0.35/0.14 0.7/0.6 1/0.95'")
                .camera(
                        t -> (1.05 + 0.35 * part(t)),
                        t -> driftX * part(t),
                        t -> driftY * part(t),
                        t -> 0.02 * part(t) * lean)
                .over(Mood.rim(0.35, 0x000000, 235), "0", "0", ALWAYS)
                .over(Mood.flat(0xffffff, 150), "0", "0", "between(t,1.25,1.3)+between(t,2.5,2.55)")
                .over(Violence::slash, "W*(t-1.45)*6*lt(t,1.45)", "0", "between(t,1.25,2.1)")
                .over(Violence::slash, "-W*(t-2.7)*6*lt(t,2.7)", "0", "between(t,2.5,4)")
                .over(Mood.rim(0.45, 0x8c0010, 200), "0", "0", "gt(t,2.5)");
    }

    private void jungle() {
        scene.grade(0.75, 0.82, 1.08, 0.62)
                .camera(t -> 1.22, t -> 0.1 * sin(1.2 * t) * lean, t -> 0.03 * cos(1.7 * t), t -> 0.015 * sin(1.3 * t))
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

    private void gunShooting() {
        Motion kick = t -> exp(-9 * (t % 0.5));
        scene.grade(0.45, 1.08, 0.95, 0.72)
                .filter("curves=all='0/0 0.3/0.2 0.75/0.85 1/1'")
                .camera(
                        t -> (1.1 + 0.14 * kick.at(t)),
                        t -> 0.02 * sin(90 * t) * kick.at(t),
                        t -> -0.05 * kick.at(t),
                        t -> 0.03 * kick.at(t) * lean);
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

    private void crash() {
        Motion blow = t -> after(t, 1.3) * exp(-2.2 * (t - 1.3));
        scene.camera(
                        t -> (1 + 0.5 * min(1, pow(t / 1.3, 3)) - 0.12 * after(t, 1.3)),
                        t -> 0.06 * sin(47 * t) * blow.at(t),
                        t -> 0.06 * cos(39 * t) * blow.at(t),
                        t -> (0.16 * sin(13 * t) * blow.at(t) + 0.09 * after(t, 1.3)) * lean)
                .filter("dblur=angle=90:radius=18:enable='between(t,0.7,1.3)'")
                .filter("rgbashift=rh=-9:bh=9:enable='gt(t,1.3)'")
                .filter(
                        "colorchannelmixer=rr=.5:rg=.3:rb=.1:gr=.2:gg=.62:gb=.16:br=.2:bg=.36:bb=.52:enable='gt(t,1.3)'")
                .over(Violence::brokenGlass, "0", "0", "gt(t,1.3)")
                .over(Mood.rim(0.4, 0x000000, 220), "0", "0", "gt(t,1.3)")
                .over(Mood.flat(0xffffff, 235), "0", "0", "between(t,1.29,1.42)");
    }

    private void melting() {
        scene.camera(t -> 1.04, t -> driftX * part(t), t -> -0.02 * part(t), t -> 0)
                .flow(Nature::sway, Nature::drips, "fade=t=in:s=0:n=90:c=0x808080")
                .flow(Nature::sway, Nature::drips, "fade=t=in:s=30:n=66:c=0x808080")
                .become("colorchannelmixer=rr=1.15:rg=.12:gr=.1:gg=.8:br=.0:bb=.5:bg=.1", "wipedown", 0.4, 3)
                .glow("gblur=sigma=9", "lighten", 0.5);
    }

    private void bouncingDance() {
        Motion beat = t -> abs(sin(6.5 * t));
        scene.filter("hue=h='70*sin(3.25*t)':s=1.35")
                .camera(
                        t -> (1.12 + 0.16 * beat.at(t)),
                        t -> 0.035 * sin(3.25 * t) * lean,
                        t -> 0.09 * beat.at(t) - 0.03,
                        t -> 0.09 * sin(3.25 * t) * lean)
                .light(Mood::discoLights, "rotate=a=t*1.1:c=black", ALWAYS)
                .over(Mood.rim(0.55, 0x1a0033, 190), "0", "0", ALWAYS);
    }

    private void joker() {
        scene.grade(0.7, 0.95, 0.95, 1)
                .onPhoto(Mood::grin)
                .camera(
                        t -> (1.18 + 0.1 * sin(2.4 * t)),
                        t -> driftX * part(t),
                        t -> 0.02 * sin(3 * t),
                        t -> 0.16 * sin(2.2 * t) * lean)
                .over(Mood::jokerSplit, 1.4, 1, "null", "-(w-W)/2+W*0.16*sin(2.6*t)", "0", ALWAYS)
                .filter("rgbashift=rh=7:gv=-4:bh=-7:enable='lt(mod(t,0.8),0.14)'")
                .over(Mood.rim(0.5, 0x12001c, 220), "0", "0", ALWAYS);
    }

    private void fluffyHair() {
        scene.grade(0.85, 1.1, 1.0, 1.06)
                .camera(
                        t -> (1.05 + 0.05 * sin(1.6 * t)),
                        t -> 0.015 * sin(1.1 * t),
                        t -> driftY * part(t),
                        t -> 0.012 * sin(1.4 * t) * lean)
                .glow("gblur=sigma=14", "screen", 0.55)
                .over(Nature::down, 1.2, 2, "null", "-W*0.1+W*0.04*sin(1.7*t)", "-H*0.95+H*0.24*t", ALWAYS)
                .over(Mood.rim(0.5, 0xffe3f0, 190), "0", "0", ALWAYS);
    }

    private void eyeCloseUp() {
        Motion eased = t -> part(t) * part(t) * (3 - 2 * part(t));
        scene.grade(0.9, 0.95, 1.02, 1.06)
                .camera(
                        t -> (1 + 4.2 * eased.at(t)),
                        t -> -0.08 * eased.at(t) + driftX * part(t),
                        t -> -0.1 * eased.at(t),
                        t -> 0.1 * eased.at(t) * lean)
                .filter("unsharp=5:5:0.8")
                .over(Mood::eyelids, 2.6, 2.6, "null", "-(w-W)/2", "-(h-H)/2", "lt(t,0.0)")
                .over(Mood::eyelids, 1.9, 1.9, "null", "-(w-W)/2", "-(h-H)/2", "gt(t,2.0)*not(between(t,2.8,2.9))")
                .over(Mood.flat(0x080404, 255), "0", "0", "between(t,2.8,2.9)");
    }

    private void cameraControls() {
        scene.camera(
                        t -> (1.35 + 0.28 * sin(1.57 * t)),
                        t -> 0.17 * sin(1.57 * t) * lean,
                        t -> 0.09 * cos(1.57 * t),
                        t -> 0.05 * sin(3.14 * t) * lean)
                .over(Mood::viewfinder, "0", "0", ALWAYS)
                .over(Mood::recording, "0", "0", "lt(mod(t,1),0.6)");
    }

    private void laughing() {
        scene.grade(1.15, 1.12, 1.04, 0.8)
                .over(Mood::sunburst, 1.5, 1.5, "rotate=a=0.7*t:c=none:bilinear=0", "-(w-W)/2", "-(h-H)/2", ALWAYS)
                .camera(
                        t -> (1.14 + 0.03 * sin(20 * t)),
                        t -> 0.008 * sin(27 * t),
                        t -> 0.035 * abs(sin(12 * t)),
                        t -> 0.05 * sin(9 * t) * lean)
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

    private void crying() {
        scene.grade(0.35, 0.62, 0.8, 1.12)
                .filter("curves=all='0/0.04 0.5/0.42 1/0.86'")
                .camera(
                        t -> (1.22 - 0.14 * part(t)),
                        t -> driftX * part(t),
                        t -> -0.05 + 0.06 * part(t),
                        t -> 0.06 * part(t) * lean)
                .glow("dblur=angle=90:radius=22", "lighten", 0.45)
                .over(Nature::rain, 1, 2, "null", "0", "-H+mod(t*H*0.42,H)", ALWAYS)
                .over(Nature::rain, 1, 2, "null", "0", "-H+mod(t*H*0.8,H)", ALWAYS)
                .over(Mood.rim(0.4, 0x03122e, 225), "0", "0", ALWAYS);
    }

    private void angryFace() {
        Motion pulse = t -> pow(abs(sin(3.14 * t)), 6);
        scene.grade(0.55, 1.2, 0.55, 0.5)
                .filter("curves=all='0/0 0.35/0.22 0.7/0.78 1/1'")
                .camera(
                        t -> (1 + 0.55 * part(t) + 0.14 * pulse.at(t)),
                        t -> 0.012 * sin(61 * t) * (0.3 + part(t)),
                        t -> 0.012 * cos(53 * t) * (0.3 + part(t)),
                        t -> 0.015 * sin(47 * t) * part(t) * lean)
                .over(Mood.rim(0.25, 0xb00000, 230), "0", "0", "gt(abs(sin(3.14*t)),0.6)")
                .over(Mood.rim(0.45, 0x2a0000, 230), "0", "0", ALWAYS)
                .over(Mood::anger, 0.22, 0.22, "null", "W*0.7+2*sin(40*t)", "H*0.08", "gt(mod(t,1),0.3)");
    }

    private void hulk() {
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
                        t -> 0.02 * sin(43 * t) * after(t, 2.2) * lean)
                .filter("unsharp=7:7:1.1")
                .over(Mood.rim(0.45, 0x062b06, 215), "0", "0", "gt(t,0.8)")
                .over(Mood.flat(0x9cff6a, 120), "0", "0", "between(t,2.2,2.3)");
    }

    private void electrify() {
        scene.grade(0.3, 0.42, 0.55, 0.95)
                .camera(
                        t -> (1.08 + 0.06 * part(t)),
                        t -> 0.008 * sin(70 * t),
                        t -> 0.008 * cos(63 * t),
                        t -> 0.01 * sin(50 * t) * lean)
                .glow(
                        "format=gray,edgedetect=low=0.06:high=0.16,format=gbrp,colorchannelmixer=rr=.2:gg=.75:bb=1.2,gblur=sigma=1.6",
                        "screen",
                        1)
                .light(Nature::bolt, "null", "lt(mod(t,0.83),0.17)+between(mod(t,0.83),0.25,0.3)")
                .light(Nature::bolt, "null", "lt(mod(t+0.4,1.1),0.21)")
                .light(Nature::bolt, "null", "lt(mod(t+0.9,1.37),0.25)")
                .over(Mood.flat(0xbfe4ff, 110), "0", "0", "lt(mod(t,0.83),0.05)+lt(mod(t+0.9,1.37),0.05)");
    }

    private void spiderman() {
        scene.become(
                        "format=gray,format=gbrp,curves=r='0/0.03 0.4/0.5 1/1':g='0/0.02 0.4/0.08 1/0.75':b='0/0.24 0.4/0.3 1/0.62'",
                        "circleopen",
                        0.5,
                        1.3)
                .camera(
                        t -> (1.28 + 0.08 * sin(3 * t)),
                        t -> 0.15 * sin(2.1 * t) * lean,
                        t -> 0.05 * cos(4.2 * t),
                        t -> -0.2 * sin(2.1 * t) * lean)
                .over(Heroes::web, "-W*max(0,1-t*1.6)", "-H*max(0,1-t*1.6)", ALWAYS)
                .over(Heroes::web, 1, 1, "hflip,vflip", "W*max(0,1-(t-1)*1.6)", "H*max(0,1-(t-1)*1.6)", "gt(t,1)")
                .over(Mood.rim(0.55, 0x0a0020, 190), "0", "0", ALWAYS);
    }

    private void batman() {
        scene.grade(0.1, 0.56, 0.62, 0.8)
                .filter("curves=all='0/0 0.3/0.08 0.6/0.42 1/1'")
                .camera(
                        t -> (1.3 - 0.22 * part(t)),
                        t -> driftX * part(t),
                        t -> 0.05 - 0.09 * part(t),
                        t -> 0.02 * sin(1.5 * t) * lean)
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

    private void ironman() {
        scene.become(
                        "format=gray,format=gbrp,curves=r='0/0.1 0.4/0.55 0.75/1 1/1':g='0/0 0.4/0.12 0.75/0.62 1/0.96':b='0/0.02 0.5/0.08 1/0.6'",
                        "wipedown",
                        0.3,
                        1.4)
                .camera(t -> (1.05 + 0.1 * part(t)), t -> driftX * part(t), t -> 0.02 * sin(1.2 * t), t -> 0)
                .over(Heroes::scanLine, 1, 0.14, "null", "0", "H*((t-0.3)/1.4)-h", "between(t,0.3,1.75)")
                .over(Heroes::display, 1, 1, "rotate=a=0.9*t*" + number(lean) + ":c=none", "0", "0", "gt(t,1.5)")
                .over(
                        Heroes::display,
                        0.5,
                        0.5,
                        "rotate=a=-2*t*" + number(lean) + ":c=none",
                        "(W-w)/2",
                        "(H-h)/2",
                        "gt(t,1.2)")
                .light(Heroes::reactor, "fade=t=in:s=20:n=40", "gt(t,0.8)*gt(sin(9*t),-0.6)")
                .over(Mood.flat(0x9ff4ff, 110), "0", "0", "between(t,1.7,1.78)");
    }

    private void superman() {
        scene.grade(1.1, 0.95, 1.0, 1.22)
                .camera(
                        t -> (1.45 - 0.3 * part(t) + 0.03 * sin(6 * t)),
                        t -> 0.03 * sin(2 * t) * lean,
                        t -> 0.12 - 0.26 * part(t),
                        t -> (0.14 - 0.2 * part(t)) * lean)
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

    /** How much of the film is over, from 0 to 1. */
    private static double part(double t) {
        return t / Scene.SECONDS;
    }

    private static double after(double t, double moment) {
        return t > moment ? 1 : 0;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "(%.4f)", value);
    }
}
