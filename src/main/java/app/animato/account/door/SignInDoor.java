package app.animato.account.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Another way in beside the password.
 *
 * @param proof the request that brings proof of whose account it is
 * @param check looks at the proof; throws {@link org.springframework.security.core.AuthenticationException} when it is none
 * @param refused how the page for signing in is told that it was none
 */
public record SignInDoor(
        RequestMatcher proof, Function<HttpServletRequest, AccountAuthentication> check, String refused) {}
