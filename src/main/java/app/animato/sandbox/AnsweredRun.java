package app.animato.sandbox;

/** What the asker of a Run was told. */
public record AnsweredRun(String seed, RunAnswer answer) {}
