package app.animato.account.ui;

import app.animato.account.openid.OpenIdEntrance;
import app.animato.account.openid.OpenIdLinks;
import app.animato.account.password.PasswordChange;
import app.animato.account.signin.OwnSignIns;
import app.animato.shared.ui.AccountSection;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What there is on everybody's own page about getting in. */
@Configuration(proxyBeanMethods = false)
class OwnSections {

    private static final int PASSWORD = 10;
    private static final int OPENID = 15;
    private static final int SIGN_INS = 20;

    @Bean
    @Order(PASSWORD)
    AccountSection passwordSection(PasswordChange change) {
        return () -> new PasswordSection(change);
    }

    /** Nothing to see where there is no provider. */
    @Bean
    @Order(OPENID)
    AccountSection openIdSection(OpenIdLinks links, OpenIdEntrance entrance) {
        return () -> entrance.name()
                .<Component>map(provider -> new OpenIdSection(links, provider))
                .orElseGet(() -> new Text(""));
    }

    @Bean
    @Order(SIGN_INS)
    AccountSection signInsSection(OwnSignIns signIns) {
        return () -> new SignInsSection(signIns);
    }
}
