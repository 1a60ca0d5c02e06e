package app.animato.shared;

/** The cookies of a house without a public address, for tests. */
public final class TestCookies {

    private TestCookies() {}

    public static HouseCookies plain() {
        return new HouseCookies("", "");
    }
}
