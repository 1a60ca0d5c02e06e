package app.animato.media;

import java.time.Duration;

/**
 * What a video says about itself.
 *
 * @param width in pixels
 * @param height in pixels
 * @param duration zero when the file does not tell
 */
public record VideoFacts(int width, int height, Duration duration) {}
