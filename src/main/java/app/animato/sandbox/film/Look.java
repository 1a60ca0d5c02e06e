package app.animato.sandbox.film;

import java.util.Arrays;

/** The effects of the model. */
public enum Look {
    ASSASSIN("assassin", "Assassin"),
    JUNGLE("jungle", "Jungle"),
    GUN_SHOOTING("gun-shooting", "Gun Shooting"),
    CRASH("crash", "Crash"),
    MELTING("melting-effect", "Melting Effect"),
    BOUNCING_DANCE("chest-bouncing-dance", "Chest Bouncing Dance"),
    JOKER("joker-effect", "Joker Effect"),
    FLUFFY_HAIR("fluffy-hair", "Fluffy Hair"),
    EYE_CLOSE_UP("eye-close-up", "Eye Close-Up"),
    CAMERA_CONTROLS("camera-controls", "Camera Controls"),
    LAUGHING("laughing", "Laughing"),
    CRYING("crying", "Crying"),
    ANGRY_FACE("angry-face", "Angry Face"),
    HULK("hulk-transformation", "Hulk Transformation"),
    ELECTRIFY("electrify", "Electrify"),
    SPIDERMAN("spiderman-transformation", "Spiderman Transformation"),
    BATMAN("batman-transformation", "Batman Transformation"),
    IRONMAN("ironman-transformation", "Iron Man Transformation"),
    SUPERMAN("superman-transformation", "Superman Transformation");

    private final String slug;
    private final String label;

    Look(String slug, String label) {
        this.slug = slug;
        this.label = label;
    }

    /** The name the model's API gives it. */
    public String slug() {
        return slug;
    }

    public String label() {
        return label;
    }

    public static boolean isKnown(String slug) {
        return Arrays.stream(values()).anyMatch(look -> look.slug.equals(slug));
    }

    public static Look of(String slug) {
        return Arrays.stream(values())
                .filter(look -> look.slug.equals(slug))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such effect: " + slug));
    }
}
