package app.animato.bench;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * One number that was measured.
 *
 * @param target the most it should be; empty for a number that is only told
 */
record Row(String topic, String measure, double value, String unit, OptionalDouble target) {

    static Row told(String topic, String measure, double value, String unit) {
        return new Row(topic, measure, value, unit, OptionalDouble.empty());
    }

    static Row aimed(String topic, String measure, double value, String unit, double atMost) {
        return new Row(topic, measure, value, unit, OptionalDouble.of(atMost));
    }

    String verdict() {
        return target.stream()
                .mapToObj(most -> value <= most ? "met" : "missed")
                .findFirst()
                .orElse("");
    }

    String aim() {
        return target.stream().mapToObj(most -> "≤ " + number(most)).findFirst().orElse("");
    }

    String shown() {
        return unit.isEmpty() ? number(value) : number(value) + " " + unit;
    }

    private static String number(double number) {
        if (number == Math.rint(number)) {
            return String.format(Locale.ROOT, "%,.0f", number);
        }
        return String.format(
                Locale.ROOT, Math.abs(number) >= 100 ? "%,.0f" : Math.abs(number) >= 1 ? "%.2f" : "%.4f", number);
    }
}
