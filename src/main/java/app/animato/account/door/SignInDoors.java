package app.animato.account.door;

import java.util.List;
import java.util.function.Function;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.RememberMeServices;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Behind every other way in everything is as it is behind the password: a new session, remembering, and the page that was
 * asked for.
 */
public final class SignInDoors extends AbstractHttpConfigurer<SignInDoors, HttpSecurity> {

    private final List<SignInDoor> doors;
    private final Class<? extends AuthenticationSuccessHandler> welcome;
    private final Function<String, AuthenticationFailureHandler> refusal;
    private final SecurityContextHolderStrategy contexts;

    /**
     * Opens doors.
     *
     * @param welcome the kind of what is done for those who come in with a password
     * @param refusal what is done for those who don't come in, by how the page for signing in is told
     */
    public SignInDoors(
            List<SignInDoor> doors,
            Class<? extends AuthenticationSuccessHandler> welcome,
            Function<String, AuthenticationFailureHandler> refusal,
            SecurityContextHolderStrategy contexts) {
        this.doors = doors;
        this.welcome = welcome;
        this.refusal = refusal;
        this.contexts = contexts;
    }

    @Override
    public void configure(HttpSecurity http) {
        for (SignInDoor door : doors) {
            SignInDoorFilter filter = new SignInDoorFilter(door);
            filter.setSessionAuthenticationStrategy(http.getSharedObject(SessionAuthenticationStrategy.class));
            filter.setRememberMeServices(http.getSharedObject(RememberMeServices.class));
            filter.setAuthenticationSuccessHandler(http.getSharedObject(welcome));
            filter.setAuthenticationFailureHandler(refusal.apply(door.refused()));
            filter.setSecurityContextHolderStrategy(contexts);
            filter.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
            http.addFilterAfter(filter, UsernamePasswordAuthenticationFilter.class);
        }
    }
}
