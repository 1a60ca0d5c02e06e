package app.animato.testing;

import app.animato.account.password.TestHashes;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Has an application of a test keep passwords by hashes that take no time. It is a bean that only tests have, and no
 * setting: nothing weakens a house of people.
 */
public final class QuickHashes implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ((GenericApplicationContext) context)
                .registerBean(
                        "quickHashes", PasswordEncoder.class, () -> TestHashes.QUICK, bean -> bean.setPrimary(true));
    }
}
