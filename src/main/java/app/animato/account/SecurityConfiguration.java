package app.animato.account;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.rememberme.TokenBasedRememberMeServices;

@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Where people sign in; the view has this route. */
    private static final String SIGN_IN = "/sign-in";

    private static final Duration REMEMBERED = Duration.ofDays(60);

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, TokenBasedRememberMeServices rememberMe) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/ui/**", "/aura/**", "/actuator/health/**", "/favicon.ico")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .requestMatchers("/media/**")
                        .authenticated())
                .rememberMe(remember -> remember.rememberMeServices(rememberMe).key(rememberMe.getKey()))
                .with(vaadin(), vaadin -> vaadin.loginView(SIGN_IN, SIGN_IN))
                .build();
    }

    /**
     * Signed cookies rather than stored one-time tokens: after a restart a page comes back with several requests at
     * once, and the second of them would look like a stolen one-time token and sign the person out.
     */
    @Bean
    TokenBasedRememberMeServices rememberMeServices(AccountUserDetailsService accounts, House house) {
        TokenBasedRememberMeServices services = new TokenBasedRememberMeServices(house.rememberKey(), accounts);
        services.setParameter("remember-me");
        services.setTokenValiditySeconds((int) REMEMBERED.toSeconds());
        return services;
    }

    /** PBKDF2 takes passphrases of any length, where bcrypt stops at 72 bytes. */
    @Bean
    PasswordEncoder passwordEncoder() {
        String id = "pbkdf2@SpringSecurity_v5_8";
        DelegatingPasswordEncoder encoder = new DelegatingPasswordEncoder(
                id, java.util.Map.of(id, Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
        encoder.setDefaultPasswordEncoderForMatches(PasswordEncoderFactories.createDelegatingPasswordEncoder());
        return encoder;
    }
}
