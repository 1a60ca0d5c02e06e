package app.animato.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What will be done to the application; the same seed plans the same.
 *
 * @param kills where each life ends, one after the other
 * @param clicks in each life
 * @param absences how long the provider vanishes, each in a life of its own
 * @param patience how long a kill point is waited for, before the process is killed wherever it is
 */
record Plan(long seed, List<KillPoint> kills, int clicks, List<Duration> absences, Duration patience) {

    private static final int MANY = 4;
    private static final List<Duration> SHORT_ABSENCES = List.of(Duration.ofSeconds(5), Duration.ofSeconds(2));
    private static final List<Duration> LONG_ABSENCES = List.of(
            Duration.ofMinutes(2),
            Duration.ofSeconds(30),
            Duration.ofSeconds(10),
            Duration.ofSeconds(5),
            Duration.ofSeconds(2));

    /** Each of the most dangerous points once. */
    static Plan brief(long seed) {
        List<KillPoint> kills = List.of(
                KillPoint.BEFORE_SENDING,
                KillPoint.AFTER_REPLY,
                KillPoint.IN_FLIGHT,
                KillPoint.COPYING,
                KillPoint.TRACKING,
                KillPoint.POSTER);
        return new Plan(seed, kills, 5, List.of(Duration.ofSeconds(2)), Duration.ofSeconds(8));
    }

    /** Every point as often as there are rounds, in any order; in many rounds the provider vanishes for minutes. */
    static Plan thorough(long seed, int rounds) {
        List<KillPoint> kills = new ArrayList<>(IntStream.range(0, rounds)
                .boxed()
                .flatMap(round -> List.of(KillPoint.values()).stream())
                .toList());
        Collections.shuffle(kills, new Random(seed));
        List<Duration> absences = rounds < MANY ? SHORT_ABSENCES : LONG_ABSENCES;
        return new Plan(seed, List.copyOf(kills), 6, absences, Duration.ofSeconds(15));
    }

    /** The same without the points that somebody never passes. */
    Plan fitFor(Client client) {
        return new Plan(seed, kills.stream().filter(client::passes).toList(), clicks, absences, patience);
    }

    /** How long the provider vanishes in this life; zero for most. */
    Duration absenceIn(int life) {
        int stride = Math.max(1, kills.size() / (absences.size() + 1));
        int absence = life / stride - 1;
        boolean here = life % stride == 0 && absence >= 0 && absence < absences.size();
        return here ? absences.get(absence) : Duration.ZERO;
    }
}
