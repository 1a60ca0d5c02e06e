package app.animato.effect;

import java.util.Arrays;
import java.util.Optional;

/** The effects of the model {@code wiro/wan2.2-effects-extra}, in the order and with the labels of its specification. */
public enum Effect {
    ASSASSIN("assassin", "Assassin", EffectGroup.SCENES),
    JUNGLE("jungle", "Jungle", EffectGroup.SCENES),
    GUN_SHOOTING("gun-shooting", "Gun Shooting", EffectGroup.SCENES),
    CRASH("crash", "Crash", EffectGroup.SCENES),
    MELTING_EFFECT("melting-effect", "Melting Effect", EffectGroup.LOOKS),
    CHEST_BOUNCING_DANCE("chest-bouncing-dance", "Chest Bouncing Dance", EffectGroup.FEELINGS),
    JOKER_EFFECT("joker-effect", "Joker Effect", EffectGroup.LOOKS),
    FLUFFY_HAIR("fluffy-hair", "Fluffy Hair", EffectGroup.LOOKS),
    EYE_CLOSE_UP("eye-close-up", "Eye Close-Up", EffectGroup.CAMERA),
    CAMERA_CONTROLS("camera-controls", "Camera Controls", EffectGroup.CAMERA),
    LAUGHING("laughing", "Laughing", EffectGroup.FEELINGS),
    CRYING("crying", "Crying", EffectGroup.FEELINGS),
    ANGRY_FACE("angry-face", "Angry Face", EffectGroup.FEELINGS),
    HULK_TRANSFORMATION("hulk-transformation", "Hulk Transformation", EffectGroup.HEROES),
    ELECTRIFY("electrify", "Electrify", EffectGroup.LOOKS),
    SPIDERMAN_TRANSFORMATION("spiderman-transformation", "Spiderman Transformation", EffectGroup.HEROES),
    BATMAN_TRANSFORMATION("batman-transformation", "Batman Transformation", EffectGroup.HEROES),
    IRONMAN_TRANSFORMATION("ironman-transformation", "Iron Man Transformation", EffectGroup.HEROES),
    SUPERMAN_TRANSFORMATION("superman-transformation", "Superman Transformation", EffectGroup.HEROES);

    public static final Effect DEFAULT = FLUFFY_HAIR;

    private final String value;
    private final String label;
    private final EffectGroup group;

    Effect(String value, String label, EffectGroup group) {
        this.value = value;
        this.label = label;
        this.group = group;
    }

    /** The provider's name of the effect; also its name in the database and in addresses. */
    public String value() {
        return value;
    }

    /** The provider's own name of it, in English; what people read comes from the texts, by the effect's value. */
    public String label() {
        return label;
    }

    public EffectGroup group() {
        return group;
    }

    /** Empty when no effect has this value. */
    public static Optional<Effect> find(String value) {
        return Arrays.stream(values())
                .filter(effect -> effect.value.equals(value))
                .findFirst();
    }

    /**
     * The effect that was stored by its value.
     *
     * @throws IllegalStateException when no effect has this value, so that what is stored was not written by us
     */
    public static Effect stored(String value) {
        return find(value).orElseThrow(() -> new IllegalStateException("Unknown effect " + value));
    }
}
