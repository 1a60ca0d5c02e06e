package app.animato.tour;

import app.animato.effect.Effect;
import java.time.LocalTime;
import java.util.List;

/** One photo that became several videos, some days ago. */
record Sitting(Sitter sitter, int daysAgo, LocalTime when, List<Effect> effects) {

    /** All that was made before the tour begins. */
    static final List<Sitting> ALL = List.of(
            new Sitting(
                    Sitter.SISTER,
                    1,
                    LocalTime.of(18, 42),
                    List.of(
                            Effect.SUPERMAN_TRANSFORMATION,
                            Effect.LAUGHING,
                            Effect.FLUFFY_HAIR,
                            Effect.JUNGLE,
                            Effect.MELTING_EFFECT)),
            new Sitting(
                    Sitter.CAT,
                    2,
                    LocalTime.of(9, 15),
                    List.of(
                            Effect.HULK_TRANSFORMATION,
                            Effect.ANGRY_FACE,
                            Effect.EYE_CLOSE_UP,
                            Effect.ELECTRIFY,
                            Effect.JOKER_EFFECT)),
            new Sitting(
                    Sitter.FRIEND,
                    5,
                    LocalTime.of(21, 7),
                    List.of(
                            Effect.SPIDERMAN_TRANSFORMATION,
                            Effect.JUNGLE,
                            Effect.IRONMAN_TRANSFORMATION,
                            Effect.BATMAN_TRANSFORMATION,
                            Effect.CRYING)),
            new Sitting(
                    Sitter.LIGHTHOUSE,
                    6,
                    LocalTime.of(20, 31),
                    List.of(Effect.CAMERA_CONTROLS, Effect.ELECTRIFY, Effect.CRASH, Effect.MELTING_EFFECT)),
            new Sitting(
                    Sitter.FRIEND_FROM_NEAR,
                    12,
                    LocalTime.of(13, 3),
                    List.of(Effect.ASSASSIN, Effect.FLUFFY_HAIR, Effect.CRYING)));
}
