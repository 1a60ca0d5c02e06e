package app.animato.account.passkey;

/** A passkey that was taken back while it signed, or one of which there is a copy. */
final class StalePasskeyException extends RuntimeException {}
