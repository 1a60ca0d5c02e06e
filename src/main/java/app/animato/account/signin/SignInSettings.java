package app.animato.account.signin;

import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long people stay signed in.
 *
 * @param idle without doing anything, in a browser that does not stay signed in
 * @param rememberedIdle without doing anything, in a browser that does
 * @param longest whatever they do
 */
@ConfigurationProperties("animato.sign-in")
record SignInSettings(
        @DefaultValue("8h") Duration idle,
        @DefaultValue("30d") Duration rememberedIdle,
        @DefaultValue("60d") Duration longest) {

    SignInSettings {
        if (Stream.of(idle, rememberedIdle, longest).anyMatch(each -> !each.isPositive())) {
            throw new IllegalArgumentException(
                    "animato.sign-in.idle, .remembered-idle and .longest must be longer than nothing");
        }
    }
}
