package app.animato.sandbox;

import java.util.concurrent.CountDownLatch;

/** Something that goes wrong with one HTTP request, on demand of a test. */
public sealed interface Fault {

    /** The request is read and never answered; nothing comes of it. */
    static Fault hangBeforeRecording() {
        return new Hang(false);
    }

    /** The request does its work and is never answered. */
    static Fault hangAfterRecording() {
        return new Hang(true);
    }

    /** The connection is closed without an answer; nothing comes of the request. */
    static Fault dropBeforeRecording() {
        return new Drop(false);
    }

    /** The request does its work, then the connection is closed without an answer. */
    static Fault dropAfterRecording() {
        return new Drop(true);
    }

    /** A bare HTTP status such as 500, 503 or 429; nothing comes of the request. */
    static Fault status(int code) {
        return new Status(code, false);
    }

    /** The request does its work, yet a bare HTTP status is the answer. */
    static Fault statusAfterRecording(int code) {
        return new Status(code, true);
    }

    /** An application error such as 96 or 97: HTTP 200 with {@code "result":false}; nothing comes of the request. */
    static Fault refusal(int code, String message) {
        return new Refusal(code, message);
    }

    /** The request does its work; the answer is HTTP 200 with something that is no JSON. */
    static Fault garbage() {
        return new Garbage();
    }

    /** The request does its work; the answer breaks off in the middle. */
    static Fault halfBody() {
        return new HalfBody();
    }

    /** The answer trickles. */
    static Fault slow(int bytesPerSecond) {
        return new Slow(bytesPerSecond);
    }

    /** The request does its work; the answer waits until it is let go. */
    static Fault held(CountDownLatch letGo) {
        return new Held(letGo);
    }

    record Hang(boolean recorded) implements Fault {}

    record Drop(boolean recorded) implements Fault {}

    record Status(int code, boolean recorded) implements Fault {}

    record Refusal(int code, String message) implements Fault {}

    record Garbage() implements Fault {}

    record HalfBody() implements Fault {}

    record Slow(int bytesPerSecond) implements Fault {}

    record Held(CountDownLatch letGo) implements Fault {}
}
