package app.animato.account.security;

import app.animato.shared.HouseCookies;
import jakarta.servlet.ServletContext;
import jakarta.servlet.SessionCookieConfig;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.stereotype.Component;

/** Keeps the session's cookie to https where people come by https. Its name is fixed when the house opens. */
@Component
class SessionCookie implements ServletContextInitializer {

    private final HouseCookies cookies;

    SessionCookie(HouseCookies cookies) {
        this.cookies = cookies;
    }

    @Override
    public void onStartup(ServletContext context) {
        if (cookies.httpsAlone()) {
            SessionCookieConfig cookie = context.getSessionCookieConfig();
            cookie.setName(cookies.everywhere("session"));
            cookie.setSecure(true);
        }
    }
}
