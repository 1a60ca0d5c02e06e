package app.animato.account.registration;

import app.animato.account.CurrentAccount;
import app.animato.audit.AuditKind;
import app.animato.audit.AuditLog;
import app.animato.audit.Deed;
import app.animato.shared.Moments;
import app.animato.shared.SecretToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the owner of the house does with invitations; every method throws
 * {@link org.springframework.security.access.AccessDeniedException} for everybody else.
 */
@NamedInterface("registration")
@Service
public class Invitations {

    /** How long a note may be. */
    public static final int LONGEST_NOTE = 100;

    /** For how long those are shown that are over. */
    private static final Duration SHOWN = Duration.ofDays(30);

    private static final Logger log = LoggerFactory.getLogger(Invitations.class);

    private final CurrentAccount currentAccount;
    private final InvitationRows rows;
    private final SignUp signUp;
    private final AuditLog audit;
    private final Clock clock;

    Invitations(CurrentAccount currentAccount, InvitationRows rows, SignUp signUp, AuditLog audit, Clock clock) {
        this.currentAccount = currentAccount;
        this.rows = rows;
        this.signUp = signUp;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes an invitation, whose secret is told this once. */
    @Transactional
    public NewInvitation create(String note, InvitationLife life) {
        currentAccount.requireOwner();
        String words = note.strip();
        Instant now = Moments.now(clock);
        Invitation invitation = new Invitation(
                InvitationId.create(),
                words.substring(0, Math.min(words.length(), LONGEST_NOTE)),
                now,
                now.plus(life.duration()),
                Optional.empty());
        SecretToken token = SecretToken.create();
        rows.add(invitation, token.hash());
        audit.note(Deed.by(AuditKind.INVITATION_MADE, currentAccount.require().value()));
        log.info("Invitation {} made", invitation.id());
        return new NewInvitation(invitation, token);
    }

    /** Those that can be used and those that were lately; the newest first. */
    public List<Invitation> list() {
        currentAccount.requireOwner();
        rows.removeThoseOverBefore(clock.instant().minus(SHOWN));
        return rows.list();
    }

    /** No account can be made with it any more; one that was made stays. */
    @Transactional
    public void revoke(InvitationId id) {
        currentAccount.requireOwner();
        rows.remove(id);
        audit.note(
                Deed.by(AuditKind.INVITATION_REVOKED, currentAccount.require().value()));
        log.info("Invitation {} revoked", id);
    }

    public RegistrationMode mode() {
        return signUp.mode();
    }
}
