package app.animato.account.security;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import app.animato.account.attempt.KnownDevices;
import app.animato.account.attempt.SignInAttempts;
import app.animato.account.attempt.SignInGate;
import app.animato.account.door.SignInDoors;
import app.animato.account.openid.OpenIdCheck;
import app.animato.account.openid.OpenIdEntrance;
import app.animato.account.openid.OpenIdException;
import app.animato.account.openid.OpenIdLinks;
import app.animato.account.openid.OpenIdReturnFilter;
import app.animato.account.openid.OpenIdStartFilter;
import app.animato.account.passkey.PasskeyCheck;
import app.animato.account.secondfactor.CodeEntrance;
import app.animato.account.secondfactor.CodeRefusedException;
import app.animato.account.secondfactor.CodeWantedException;
import app.animato.account.secondfactor.SetUpEntrance;
import app.animato.account.signin.EndedSessionFilter;
import app.animato.account.signin.RememberedSignIns;
import app.animato.account.signin.SignInFilter;
import app.animato.account.signin.SignIns;
import app.animato.audit.Place;
import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.RequestMatcherDelegatingAccessDeniedHandler;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.ExceptionMappingAuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SecurityConfiguration {

    private static final Logger log = LoggerFactory.getLogger(SecurityConfiguration.class);

    /** Where people sign in; the view has this route. */
    private static final String SIGN_IN = "/sign-in";

    /** Where people look after their account; the view has this route. */
    private static final String MY_ACCOUNT = "/account";

    /**
     * Photos and videos are kept by the browser, which may be somebody else's as well, until their person leaves or is shut
     * out. By https alone: else browsers do not heed it.
     */
    private static final HeaderWriter FORGET_PICTURES = new ClearSiteDataHeaderWriter(Directive.CACHE);

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            RememberedSignIns rememberMe,
            RequestUtil vaadinRequests,
            SignInAttempts attempts,
            KnownDevices devices,
            SignIns signIns,
            PasskeyCheck passkeys,
            OpenIdCheck openId,
            CodeEntrance codes,
            SetUpEntrance setUp,
            OpenIdEntrance openIdEntrance,
            OpenIdLinks openIdLinks,
            SecurityContextHolderStrategy contexts) {
        SignInGate gate = new SignInGate(SIGN_IN, attempts, devices);
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
                .addFilterBefore(
                        new EndedSessionFilter(SIGN_IN, FORGET_PICTURES), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(
                        new OpenIdStartFilter(openIdEntrance, SIGN_IN, contexts),
                        UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(gate, UsernamePasswordAuthenticationFilter.class)
                .addFilterAfter(new SignInFilter(signIns, contexts), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new OpenIdReturnFilter(openIdEntrance, openIdLinks, MY_ACCOUNT), SignInFilter.class)
                .sessionManagement(sessions -> sessions.addSessionAuthenticationStrategy(gate))
                .csrf(csrf -> csrf.csrfTokenRepository(new CalmCsrfTokens())
                        .ignoringRequestMatchers(vaadinRequests::isFrameworkInternalRequest))
                .exceptionHandling(handling -> handling.accessDeniedHandler(signInAfresh()))
                .headers(PageHeaders::configure)
                .with(
                        vaadin(),
                        vaadin -> vaadin.loginView(SIGN_IN, SIGN_IN)
                                .addLogoutHandler(new HeaderWriterLogoutHandler(FORGET_PICTURES))
                                // Vaadin would take forged sign-ins, by which a stranger could have a person put
                                // photos into the stranger's account.
                                .enableCsrfConfiguration(false)
                                // An address that nobody knows is answered by our own page.
                                .anyRequest(AuthorizedUrl::authenticated))
                // After Vaadin, which says where the page is.
                .formLogin(form -> form.failureHandler(codeOr(refusal("error"), gate, codes)))
                .with(
                        new SignInDoors(
                                List.of(passkeys.door(), openId.door(), codes.door(), setUp.door()),
                                VaadinSavedRequestAwareAuthenticationSuccessHandler.class,
                                SecurityConfiguration::refusal,
                                contexts),
                        Customizer.withDefaults())
                .build();
    }

    /** Who has typed the right password is asked for a code, or to set codes up, where the account or the house wants it. */
    private static AuthenticationFailureHandler codeOr(
            AuthenticationFailureHandler otherwise, SignInGate gate, CodeEntrance codes) {
        return (request, response, refused) -> {
            if (refused instanceof CodeWantedException wanted) {
                gate.passwordWasRight(request);
                response.sendRedirect(request.getContextPath() + codes.open(request, wanted));
            } else {
                otherwise.onAuthenticationFailure(request, response, refused);
            }
        };
    }

    /** Who has proved that an account that is switched off is theirs is told so, and nobody else. */
    private static AuthenticationFailureHandler refusal(String otherwise) {
        ExceptionMappingAuthenticationFailureHandler handler = new ExceptionMappingAuthenticationFailureHandler();
        handler.setDefaultFailureUrl(SIGN_IN + "?" + otherwise);
        handler.setExceptionMappings(Map.of(DisabledException.class.getName(), SIGN_IN + "?disabled"));
        return (request, response, refused) -> {
            log.info("Nobody was signed in, from {}: {}", Place.current(), refused.getMessage());
            if (refused instanceof OpenIdException elsewhere) {
                response.sendRedirect(request.getContextPath() + SIGN_IN + "?openid="
                        + elsewhere.reason().word());
            } else if (refused instanceof CodeRefusedException code) {
                response.sendRedirect(request.getContextPath() + SIGN_IN + code.page());
            } else {
                handler.onAuthenticationFailure(request, response, refused);
            }
        };
    }

    /** A sign-in page that outlived its session is shown anew instead of an error. */
    private static AccessDeniedHandler signInAfresh() {
        LinkedHashMap<RequestMatcher, AccessDeniedHandler> handlers = new LinkedHashMap<>();
        handlers.put(
                new OrRequestMatcher(
                        PathPatternRequestMatcher.pathPattern(HttpMethod.POST, SIGN_IN),
                        PathPatternRequestMatcher.pathPattern(HttpMethod.POST, SIGN_IN + "/*")),
                (request, response, denied) -> response.sendRedirect(request.getContextPath() + SIGN_IN + "?expired"));
        return new RequestMatcherDelegatingAccessDeniedHandler(handlers, refuse());
    }

    private static AccessDeniedHandler refuse() {
        AccessDeniedHandler refusal = new AccessDeniedHandlerImpl();
        return (request, response, denied) -> {
            if (denied instanceof CsrfException) {
                log.info("A forged form was refused, from {}", Place.current());
            }
            refusal.handle(request, response, denied);
        };
    }
}
