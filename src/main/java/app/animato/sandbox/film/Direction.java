package app.animato.sandbox.film;

/** Hands each look to whoever directs its kind. */
final class Direction {

    private final Story story;
    private final Feelings feelings;
    private final HeroTales heroes;

    Direction(Scene scene) {
        Take take = Take.of(scene);
        this.story = new Story(scene, take);
        this.feelings = new Feelings(scene, take);
        this.heroes = new HeroTales(scene, take);
    }

    void of(Look look) {
        switch (look) {
            case ASSASSIN -> story.assassin();
            case JUNGLE -> story.jungle();
            case GUN_SHOOTING -> story.gunShooting();
            case CRASH -> story.crash();
            case MELTING -> story.melting();
            case BOUNCING_DANCE -> feelings.bouncingDance();
            case JOKER -> feelings.joker();
            case FLUFFY_HAIR -> feelings.fluffyHair();
            case EYE_CLOSE_UP -> story.eyeCloseUp();
            case CAMERA_CONTROLS -> story.cameraControls();
            case LAUGHING -> feelings.laughing();
            case CRYING -> feelings.crying();
            case ANGRY_FACE -> feelings.angryFace();
            case HULK -> heroes.hulk();
            case ELECTRIFY -> story.electrify();
            case SPIDERMAN -> heroes.spiderman();
            case BATMAN -> heroes.batman();
            case IRONMAN -> heroes.ironman();
            case SUPERMAN -> heroes.superman();
        }
    }
}
