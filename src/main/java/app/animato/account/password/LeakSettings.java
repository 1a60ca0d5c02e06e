package app.animato.account.password;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether it is asked elsewhere if a password has leaked.
 *
 * @param leaked whether
 * @param leakedAddress where: a service that speaks as Have I Been Pwned does, which a house may have one of its own of
 */
@ConfigurationProperties("animato.passwords")
record LeakSettings(
        @DefaultValue("false") boolean leaked,

        @DefaultValue("https://api.pwnedpasswords.com/range/")
        URI leakedAddress) {}
