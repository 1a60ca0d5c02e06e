package app.animato.sandbox;

import java.time.Instant;

/** A file that a task made. */
record Output(String id, String name, String contentType, long size, Instant addedAt, String accessKey) {}
