package app.animato.share;

import app.animato.generation.Generation;

/**
 * A video on a page for strangers.
 *
 * @param number the one its files have in their addresses, counted from one. What is not finished yet has a number too,
 *     so that a page that is open shows under each title what it showed before
 */
record ShownVideo(int number, Generation generation) {}
