package app.animato.account;

import app.animato.account.RegistrationResult.Refused;
import app.animato.shared.Allowances;
import app.animato.shared.Sender;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Service;

/** The front door: whoever comes from outside makes an account here. */
@Service
public class SignUp {

    private static final Duration RENEWED = Duration.ofHours(1);

    private final Registration registration;
    private final Allowances<Sender> senders;

    SignUp(Registration registration, SignUpSettings settings, Clock clock) {
        this.registration = registration;
        this.senders = new Allowances<>(settings.signUpsPerHour(), RENEWED, clock);
    }

    /**
     * Makes an account, unless too many were tried from the same place. What cannot become one anyway does not count.
     *
     * @param address the IP address as numbers from which it is asked for
     */
    public RegistrationResult register(String email, String password, String address) {
        return registration
                .refusal(email, password)
                .<RegistrationResult>map(Refused::new)
                .orElseGet(() -> senders.take(Sender.of(address))
                        ? registration.register(email, password)
                        : new Refused(RegistrationRefusal.TOO_MANY));
    }
}
