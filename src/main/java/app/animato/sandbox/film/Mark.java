package app.animato.sandbox.film;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import java.util.Random;

/** The word "sandbox" in letters made of squares, so that nobody takes the film for the model's work. */
final class Mark implements Painter {

    private static final Map<Character, String[]> LETTERS = Map.of(
            's', new String[] {"###", "#..", "###", "..#", "###"},
            'a', new String[] {"###", "..#", "###", "#.#", "###"},
            'n', new String[] {"...", "##.", "#.#", "#.#", "#.#"},
            'd', new String[] {"..#", "..#", "###", "#.#", "###"},
            'b', new String[] {"#..", "#..", "###", "#.#", "###"},
            'o', new String[] {"...", "###", "#.#", "#.#", "###"},
            'x', new String[] {"...", "#.#", ".#.", ".#.", "#.#"},
            'H', new String[] {"#.#", "#.#", "###", "#.#", "#.#"},
            'A', new String[] {".#.", "#.#", "###", "#.#", "#.#"},
            '!', new String[] {".#.", ".#.", ".#.", "...", ".#."});

    @Override
    public void paint(Graphics2D g, int width, int height, Random random) {
        double dot = width / 32.0;
        double x = width - dot * 30;
        double y = Math.max(0, height - dot * 8);
        g.setColor(new Color(0, 0, 0, 110));
        write(g, "sandbox", x + dot * 0.5, y + dot * 0.5, dot);
        g.setColor(new Color(255, 255, 255, 170));
        write(g, "sandbox", x, y, dot);
    }

    static void write(Graphics2D g, String word, double x, double y, double dot) {
        for (int i = 0; i < word.length(); i++) {
            String[] rows = LETTERS.getOrDefault(word.charAt(i), new String[0]);
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length(); column++) {
                    if (rows[row].charAt(column) == '#') {
                        double left = x + (i * 4 + column) * dot;
                        g.fill(new Rectangle2D.Double(left, y + row * dot, dot, dot));
                    }
                }
            }
        }
    }
}
