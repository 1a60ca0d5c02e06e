package app.animato.architecture.bad.two;

import app.animato.architecture.bad.one.One;

/** The other half. */
public record Two(Class<One> other) {}
