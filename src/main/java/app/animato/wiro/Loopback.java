package app.animato.wiro;

/** Hosts that name this machine whatever a name server says, so that plain HTTP to them leaves no wire. */
final class Loopback {

    private Loopback() {}

    static boolean is(String host) {
        return host.equalsIgnoreCase("localhost")
                || host.matches("127(\\.(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])){3}")
                || host.equals("[::1]");
    }
}
