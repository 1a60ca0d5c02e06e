package app.animato.bench;

import java.util.List;

/** What is known of many measurements of the same thing. */
record Spread(double p50, double p95, double p99) {

    static Spread of(List<Double> measured) {
        List<Double> sorted = measured.stream().sorted().toList();
        return new Spread(at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99));
    }

    /** The smallest that so large a share does not exceed. */
    private static double at(List<Double> sorted, double share) {
        if (sorted.isEmpty()) {
            return Double.NaN;
        }
        return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }
}
