package app.animato.account.password;

import app.animato.account.door.AfterPassword;
import app.animato.account.roster.AccountUserDetailsService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are kept and compared. */
@Configuration(proxyBeanMethods = false)
class PasswordConfiguration {

    /** An unknown address takes as long as a known one: a password is checked in either case. */
    @Bean
    AuthenticationProvider passwordCheck(
            AccountUserDetailsService accounts, HashRenewal renewal, PasswordEncoder encoder, AfterPassword further) {
        DaoAuthenticationProvider check = new DaoAuthenticationProvider(accounts);
        check.setPasswordEncoder(encoder);
        check.setUserDetailsPasswordService(renewal);
        check.setPreAuthenticationChecks(user -> {});
        check.setPostAuthenticationChecks(new AccountStatusUserDetailsChecker());
        return new PasswordDoor(check, further);
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordHashes.encoder();
    }
}
