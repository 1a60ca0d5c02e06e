package app.animato.effect;

import java.util.Arrays;

/** The effects of the model {@code wiro/wan2.2-effects-extra}, in the order and with the labels of its specification. */
public enum Effect {
    ASSASSIN("assassin", "Assassin"),
    JUNGLE("jungle", "Jungle"),
    GUN_SHOOTING("gun-shooting", "Gun Shooting"),
    CRASH("crash", "Crash"),
    MELTING_EFFECT("melting-effect", "Melting Effect"),
    CHEST_BOUNCING_DANCE("chest-bouncing-dance", "Chest Bouncing Dance"),
    JOKER_EFFECT("joker-effect", "Joker Effect"),
    FLUFFY_HAIR("fluffy-hair", "Fluffy Hair"),
    EYE_CLOSE_UP("eye-close-up", "Eye Close-Up"),
    CAMERA_CONTROLS("camera-controls", "Camera Controls"),
    LAUGHING("laughing", "Laughing"),
    CRYING("crying", "Crying"),
    ANGRY_FACE("angry-face", "Angry Face"),
    HULK_TRANSFORMATION("hulk-transformation", "Hulk Transformation"),
    ELECTRIFY("electrify", "Electrify"),
    SPIDERMAN_TRANSFORMATION("spiderman-transformation", "Spiderman Transformation"),
    BATMAN_TRANSFORMATION("batman-transformation", "Batman Transformation"),
    IRONMAN_TRANSFORMATION("ironman-transformation", "Iron Man Transformation"),
    SUPERMAN_TRANSFORMATION("superman-transformation", "Superman Transformation");

    public static final Effect DEFAULT = FLUFFY_HAIR;

    private final String value;
    private final String label;

    Effect(String value, String label) {
        this.value = value;
        this.label = label;
    }

    /** The provider's name of the effect; also its name in the database and in addresses. */
    public String value() {
        return value;
    }

    public String label() {
        return label;
    }

    /**
     * The effect that was stored by its value.
     *
     * @throws IllegalStateException when no effect has this value, so that what is stored was not written by us
     */
    public static Effect stored(String value) {
        return Arrays.stream(values())
                .filter(effect -> effect.value.equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Unknown effect " + value));
    }
}
