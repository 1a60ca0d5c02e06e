package app.animato.account.registration;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may make an account.
 *
 * @param registration as the owner wants it
 * @param signUpsPerHour how many may be tried from one address within an hour
 */
@ConfigurationProperties("animato")
record SignUpSettings(
        @Nullable RegistrationMode registration,
        @DefaultValue("20") int signUpsPerHour) {

    SignUpSettings {
        if (signUpsPerHour < 1) {
            throw new IllegalArgumentException("animato.sign-ups-per-hour must be 1 at least");
        }
    }

    /** Where nothing else is said, a house whose videos cost money is open to those who were invited, a sandbox to all. */
    RegistrationMode mode(boolean sandbox) {
        return Optional.ofNullable(registration).orElse(sandbox ? RegistrationMode.OPEN : RegistrationMode.INVITATION);
    }
}
