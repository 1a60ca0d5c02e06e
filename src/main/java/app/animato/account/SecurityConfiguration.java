package app.animato.account;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import com.vaadin.flow.spring.security.RequestUtil;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.RequestMatcherDelegatingAccessDeniedHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.rememberme.TokenBasedRememberMeServices;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignUpSettings.class)
class SecurityConfiguration {

    /** Where people sign in; the view has this route. */
    private static final String SIGN_IN = "/sign-in";

    private static final Duration REMEMBERED = Duration.ofDays(60);

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            TokenBasedRememberMeServices rememberMe,
            RequestUtil vaadinRequests,
            SignInLimits limits,
            KnownDevices devices) {
        SignInGate gate = new SignInGate(SIGN_IN, limits, devices);
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/ui/**",
                                "/aura/**",
                                "/sw.js",
                                "/offline",
                                "/manifest.webmanifest",
                                "/actuator/health/**",
                                "/favicon.ico")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .requestMatchers("/media/**")
                        .authenticated())
                .rememberMe(remember -> remember.rememberMeServices(rememberMe).key(rememberMe.getKey()))
                .addFilterBefore(gate, UsernamePasswordAuthenticationFilter.class)
                .sessionManagement(sessions -> sessions.addSessionAuthenticationStrategy(gate))
                .csrf(csrf -> csrf.csrfTokenRepository(new CalmCsrfTokens())
                        .ignoringRequestMatchers(vaadinRequests::isFrameworkInternalRequest))
                .exceptionHandling(handling -> handling.accessDeniedHandler(signInAfresh()))
                .headers(PageHeaders::configure)
                .with(
                        vaadin(),
                        vaadin -> vaadin.loginView(SIGN_IN, SIGN_IN)
                                // Vaadin would take forged sign-ins, by which a stranger could have a person put
                                // photos into the stranger's account.
                                .enableCsrfConfiguration(false)
                                // An address that nobody knows is answered by our own page.
                                .anyRequest(AuthorizedUrl::authenticated))
                .build();
    }

    /** A sign-in page that outlived its session is shown anew instead of an error. */
    private static AccessDeniedHandler signInAfresh() {
        LinkedHashMap<RequestMatcher, AccessDeniedHandler> handlers = new LinkedHashMap<>();
        handlers.put(
                PathPatternRequestMatcher.pathPattern(HttpMethod.POST, SIGN_IN),
                (request, response, denied) -> response.sendRedirect(request.getContextPath() + SIGN_IN + "?expired"));
        return new RequestMatcherDelegatingAccessDeniedHandler(handlers, new AccessDeniedHandlerImpl());
    }

    /**
     * Signed cookies rather than stored one-time tokens: after a restart a page comes back with several requests at
     * once, and the second of them would look like a stolen one-time token and sign the person out.
     */
    @Bean
    TokenBasedRememberMeServices rememberMeServices(AccountUserDetailsService accounts, House house) {
        TokenBasedRememberMeServices services = new TokenBasedRememberMeServices(house.rememberKey(), accounts);
        services.setParameter("remember-me");
        services.setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
        services.setTokenValiditySeconds((int) REMEMBERED.toSeconds());
        return services;
    }

    /** An unknown address takes as long as a known one: a password is checked in either case. */
    @Bean
    AuthenticationProvider passwordCheck(AccountUserDetailsService accounts, PasswordEncoder encoder) {
        DaoAuthenticationProvider check = new DaoAuthenticationProvider(accounts);
        check.setPasswordEncoder(encoder);
        return check;
    }

    /** PBKDF2 takes passphrases of any length, where bcrypt stops at 72 bytes. */
    @Bean
    PasswordEncoder passwordEncoder() {
        String id = "pbkdf2@SpringSecurity_v5_8";
        return new DelegatingPasswordEncoder(id, Map.of(id, Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
    }
}
