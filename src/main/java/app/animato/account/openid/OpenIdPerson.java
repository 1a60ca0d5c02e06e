package app.animato.account.openid;

import java.net.URL;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Who the OpenID provider says that somebody is.
 *
 * @param subject its own name for them
 * @param email as it knows it; empty when it does not say
 * @param confirmed whether it says that the e-mail address is theirs
 * @param shownAt when they showed it who they are
 */
record OpenIdPerson(String issuer, String subject, String email, boolean confirmed, Optional<Instant> shownAt) {

    /** Of a token that has been looked at, so that it names its issuer. */
    static OpenIdPerson of(OidcUser user) {
        return new OpenIdPerson(
                Optional.ofNullable(user.getIssuer()).map(URL::toString).orElseThrow(),
                Objects.requireNonNull(user.getSubject()),
                Optional.ofNullable(user.getEmail()).orElse(""),
                Boolean.TRUE.equals(user.getEmailVerified()),
                Optional.ofNullable(user.getAuthenticatedAt()));
    }
}
