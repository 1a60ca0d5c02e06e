package app.animato.sandbox;

import java.time.Duration;
import java.util.stream.DoubleStream;

/**
 * How unreliable the live socket is. All of it may happen to the same frame; chances lie between 0 and 1 and are drawn
 * anew for every frame, from a chance that the seed fixes.
 *
 * @param drop that the frame never comes
 * @param delay that this frame, and with it all that follow on its connection, come later by up to {@code longestDelay}
 * @param duplicate that the frame comes twice
 * @param reorder that the frame comes after the one that follows it, or never when none follows
 * @param garbage that text which is no JSON comes before it
 * @param binary that a binary frame comes before it
 * @param oversized that a frame of {@value #OVERSIZE} characters comes before it
 */
public record SocketNoise(
        double drop,
        double delay,
        Duration longestDelay,
        double duplicate,
        double reorder,
        double garbage,
        double binary,
        double oversized,
        long seed) {

    public static final int OVERSIZE = 128 * 1024;

    public static final SocketNoise QUIET = seeded(0);

    public SocketNoise {
        boolean chances = DoubleStream.of(drop, delay, duplicate, reorder, garbage, binary, oversized)
                .allMatch(chance -> chance >= 0 && chance <= 1);
        if (!chances || longestDelay.isNegative()) {
            throw new IllegalArgumentException("Chances lie between 0 and 1, and no frame comes before it is sent");
        }
    }

    /** Nothing happens yet. */
    public static SocketNoise seeded(long seed) {
        return new SocketNoise(0, 0, Duration.ZERO, 0, 0, 0, 0, 0, seed);
    }

    public SocketNoise dropping(double chance) {
        return new SocketNoise(chance, delay, longestDelay, duplicate, reorder, garbage, binary, oversized, seed);
    }

    public SocketNoise delaying(double chance, Duration longest) {
        return new SocketNoise(drop, chance, longest, duplicate, reorder, garbage, binary, oversized, seed);
    }

    public SocketNoise duplicating(double chance) {
        return new SocketNoise(drop, delay, longestDelay, chance, reorder, garbage, binary, oversized, seed);
    }

    public SocketNoise reordering(double chance) {
        return new SocketNoise(drop, delay, longestDelay, duplicate, chance, garbage, binary, oversized, seed);
    }

    public SocketNoise garbling(double chance) {
        return new SocketNoise(drop, delay, longestDelay, duplicate, reorder, chance, binary, oversized, seed);
    }

    public SocketNoise sendingBinary(double chance) {
        return new SocketNoise(drop, delay, longestDelay, duplicate, reorder, garbage, chance, oversized, seed);
    }

    public SocketNoise sendingOversized(double chance) {
        return new SocketNoise(drop, delay, longestDelay, duplicate, reorder, garbage, binary, chance, seed);
    }
}
