package app.animato.account.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;

/** Lets people in by one {@link SignInDoor}. */
final class SignInDoorFilter extends AbstractAuthenticationProcessingFilter {

    private final SignInDoor door;

    SignInDoorFilter(SignInDoor door) {
        super(door.proof());
        this.door = door;
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        return door.check().apply(request);
    }
}
