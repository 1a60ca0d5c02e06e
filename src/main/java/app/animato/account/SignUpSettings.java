package app.animato.account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may make an account.
 *
 * @param signUpsPerHour how many may be tried from one address within an hour
 */
@ConfigurationProperties("animato")
record SignUpSettings(@DefaultValue("20") int signUpsPerHour) {

    SignUpSettings {
        if (signUpsPerHour < 1) {
            throw new IllegalArgumentException("animato.sign-ups-per-hour must be 1 at least");
        }
    }
}
