package app.animato.account.password;

import app.animato.account.roster.AccountUserDetailsService;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/** How passwords are kept and compared. */
@Configuration(proxyBeanMethods = false)
class PasswordConfiguration {

    /** An unknown address takes as long as a known one: a password is checked in either case. */
    @Bean
    AuthenticationProvider passwordCheck(AccountUserDetailsService accounts, PasswordEncoder encoder) {
        DaoAuthenticationProvider check = new DaoAuthenticationProvider(accounts);
        check.setPasswordEncoder(encoder);
        check.setPreAuthenticationChecks(user -> {});
        check.setPostAuthenticationChecks(new AccountStatusUserDetailsChecker());
        return check;
    }

    /** PBKDF2 takes passphrases of any length, where bcrypt stops at 72 bytes. */
    @Bean
    PasswordEncoder passwordEncoder() {
        String id = "pbkdf2@SpringSecurity_v5_8";
        return new DelegatingPasswordEncoder(id, Map.of(id, Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
    }
}
