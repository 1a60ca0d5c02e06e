package app.animato.account.registration;

import app.animato.account.Account;
import app.animato.account.RegistrationRefusal;
import app.animato.account.Role;
import app.animato.account.registration.RegistrationResult.Refused;
import app.animato.audit.AuditKind;
import app.animato.audit.AuditLog;
import app.animato.audit.Deed;
import app.animato.shared.Allowances;
import app.animato.shared.Moments;
import app.animato.shared.SecretToken;
import app.animato.shared.Sender;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** The front door: whoever comes from outside makes an account here, or learns why not. */
@Service
public class SignUp {

    private static final Logger log = LoggerFactory.getLogger(SignUp.class);

    private static final Duration RENEWED = Duration.ofHours(1);

    private final Registration registration;
    private final InvitationRows invitations;
    private final RegistrationMode mode;
    private final Allowances<Sender> senders;
    private final AuditLog audit;
    private final Clock clock;

    SignUp(
            Registration registration,
            InvitationRows invitations,
            SignUpSettings settings,
            @Value("${animato.sandbox.active:false}") boolean sandbox,
            AuditLog audit,
            Clock clock) {
        this.registration = registration;
        this.invitations = invitations;
        this.mode = settings.mode(sandbox);
        this.senders = new Allowances<>(settings.signUpsPerHour(), RENEWED, clock);
        this.audit = audit;
        this.clock = clock;
        log.info("After the owner's, accounts are made: {}", mode);
    }

    /** Who may make an account, once the house has an owner. */
    public RegistrationMode mode() {
        return mode;
    }

    /**
     * What whoever comes now finds.
     *
     * @param invitation the secret of one, as it was brought
     */
    public Doorway doorway(Optional<String> invitation) {
        if (registration.awaitsOwner()) {
            return Doorway.FOR_THE_OWNER;
        }
        return switch (mode) {
            case OPEN -> Doorway.OPEN;
            case CLOSED -> Doorway.CLOSED;
            case INVITATION -> invitation.isEmpty() ? Doorway.BY_INVITATION : doorway(secret(invitation));
        };
    }

    private Doorway doorway(String tokenHash) {
        return invitations.isGood(tokenHash, clock.instant()) ? Doorway.OPEN : Doorway.INVITATION_OVER;
    }

    /** Makes an account, unless too many were tried from the same place. What cannot become one anyway does not count. */
    public RegistrationResult register(SignUpRequest request) {
        return register(request, false, account -> true);
    }

    /**
     * The same for whoever somebody else vouches for.
     *
     * @param welcome whether they may have one, whatever is usual here
     * @param admits asked about the account as well, in the transaction that makes it
     */
    public RegistrationResult register(SignUpRequest request, boolean welcome, Predicate<Account> admits) {
        return registration
                .refusal(request.email(), request.password())
                .or(() -> admission(request, welcome))
                .<RegistrationResult>map(Refused::new)
                .orElseGet(() -> registration.register(
                        request.email(),
                        request.password(),
                        account -> admit(account, request, welcome) && admits.test(account)));
    }

    private Optional<RegistrationRefusal> admission(SignUpRequest request, boolean welcome) {
        if (!senders.take(Sender.of(request.address()))) {
            return Optional.of(RegistrationRefusal.TOO_MANY);
        }
        return welcome || doorway(request.invitation()).lets()
                ? Optional.empty()
                : Optional.of(RegistrationRefusal.NOT_INVITED);
    }

    /** In the transaction that makes the account, so that an invitation and its account come together or not at all. */
    private boolean admit(Account account, SignUpRequest request, boolean welcome) {
        boolean invited = request.invitation().isPresent()
                && invitations.use(secret(request.invitation()), account.id(), Moments.now(clock));
        audit.note(Deed.own(
                invited ? AuditKind.INVITATION_USED : AuditKind.ACCOUNT_MADE,
                account.id().value()));
        return welcome
                || account.role() == Role.OWNER
                || switch (mode) {
                    case OPEN -> true;
                    case INVITATION -> invited;
                    case CLOSED -> false;
                };
    }

    /** As it is kept; of what cannot be a secret, nothing that is kept. */
    private static String secret(Optional<String> invitation) {
        return invitation.flatMap(SecretToken::parse).map(SecretToken::hash).orElse("");
    }
}
