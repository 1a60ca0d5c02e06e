package app.animato.architecture.bad.provider;

import app.animato.effect.Effect;

/** A provider interface that knows a feature. */
record Meddler(Effect effect) {}
