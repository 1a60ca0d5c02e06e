package app.animato.sandbox;

/** Something that goes wrong with the live socket, on demand of a test. */
public enum SocketFault {
    NONE,
    /** Half-open: connections stay, but no frame and no pong comes any more. */
    SILENT,
    /** Open connections are closed and new ones are closed at once. */
    CLOSED
}
