package app.animato.architecture.bad.ui;

/** Open to every package. */
public class OpenView {}
