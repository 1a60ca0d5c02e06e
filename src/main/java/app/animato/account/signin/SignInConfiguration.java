package app.animato.account.signin;

import app.animato.account.door.AfterPassword;
import app.animato.account.roster.AccountUserDetailsService;
import app.animato.account.roster.Accounts;
import app.animato.account.roster.House;
import app.animato.shared.HouseCookies;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Browsers that stay signed in. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    @Bean
    RememberedSignIns rememberMeServices(
            AccountUserDetailsService users,
            Accounts accounts,
            SignIns signIns,
            AfterPassword further,
            SignInSettings settings,
            House house,
            HouseCookies cookies) {
        return new RememberedSignIns(
                house.rememberKey(), users, accounts, signIns, further, settings.longest(), cookies);
    }
}
