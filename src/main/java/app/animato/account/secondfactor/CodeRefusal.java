package app.animato.account.secondfactor;

/** Why a code lets nobody in. */
enum CodeRefusal {
    /** It is none, or was used before. */
    WRONG("/code?error"),
    /** There were too many wrong ones; it was not looked at. */
    WAIT("/code?wait"),
    /** The password was typed too long ago, or means something else by now. */
    OVER("?expired");

    private final String page;

    CodeRefusal(String page) {
        this.page = page;
    }

    String page() {
        return page;
    }
}
