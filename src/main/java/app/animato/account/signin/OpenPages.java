package app.animato.account.signin;

import jakarta.servlet.http.HttpSession;

/** The pages that a session has open in a browser. */
public interface OpenPages {

    /** Sends them to the sign-in page, without waiting for anybody to touch them; returns when they have been told. */
    void leave(HttpSession session);
}
