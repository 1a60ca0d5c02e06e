package app.animato.sandbox.film;

import java.awt.Graphics2D;
import java.util.Random;

/** Draws something that is laid over the photo. Only shapes: a machine without fonts must draw the same. */
interface Painter {

    void paint(Graphics2D g, int width, int height, Random random);
}
