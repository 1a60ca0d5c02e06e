package app.animato.account.password;

import app.animato.account.AccountId;
import app.animato.account.EmailAddress;
import app.animato.account.ResetLink;
import app.animato.account.roster.AccountPrincipal;
import app.animato.account.roster.Accounts;
import app.animato.audit.AuditKind;
import app.animato.audit.AuditLog;
import app.animato.audit.Deed;
import app.animato.shared.Allowances;
import app.animato.shared.LinkAddress;
import app.animato.shared.Sender;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;

/**
 * Mails links for another password, where there is a mail server, to addresses that have an account. Whoever asks learns
 * nothing: the answer is the same, and all that differs is done after it. What is mailed leads to the public address: the one
 * that a browser says it uses can be made up.
 */
@Service
public class ResetMails {

    private static final Logger log = LoggerFactory.getLogger(ResetMails.class);

    static final Duration LIFE = Duration.ofHours(1);

    private static final int FROM_ONE_PLACE = 10;
    private static final int TO_ONE_ADDRESS = 3;
    private static final Duration RENEWED = Duration.ofHours(1);
    private static final int MOST_WAITING = 100;
    private static final long PATIENCE_SECONDS = 10;

    private final boolean offered;
    private final ObjectProvider<JavaMailSender> server;
    private final ResetMailText text;
    private final LinkAddress address;
    private final Accounts accounts;
    private final PasswordResets resets;
    private final AuditLog audit;
    private final Allowances<Sender> senders;
    private final Allowances<EmailAddress> addresses;
    private final ExecutorService post = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofVirtual().name("reset-mails").factory(),
            (mail, full) -> log.warn("Too many mails are waiting; one is not sent"));

    ResetMails(
            ObjectProvider<JavaMailSender> server,
            ResetMailText text,
            LinkAddress address,
            Accounts accounts,
            PasswordResets resets,
            AuditLog audit,
            Clock clock) {
        this.server = server;
        this.text = text;
        this.address = address;
        this.accounts = accounts;
        this.resets = resets;
        this.audit = audit;
        this.senders = new Allowances<>(FROM_ONE_PLACE, RENEWED, clock);
        this.addresses = new Allowances<>(TO_ONE_ADDRESS, RENEWED, clock);
        boolean canSend = server.getIfAvailable() != null;
        this.offered = canSend && address.isPublic();
        if (canSend && !offered) {
            log.warn(
                    "There is a mail server, but no link is mailed to whoever forgot a password: animato.public-url is not set");
        }
    }

    /** Whether links are mailed; else the owner of the house makes them. */
    public boolean isOffered() {
        return offered;
    }

    /**
     * Mails a link, if the address has an account and not too many were asked for.
     *
     * @param from the IP address as numbers from which it is asked for
     * @param language of the mail
     * @return whether it was taken; not when too many were asked for from the same place, whatever for
     */
    public boolean ask(String email, String from, Locale language) {
        if (!senders.take(Sender.of(from))) {
            return false;
        }
        if (offered) {
            post.execute(() -> EmailAddress.parse(email).filter(addresses::take).ifPresent(to -> send(to, language)));
        }
        return true;
    }

    private void send(EmailAddress to, Locale language) {
        accounts.findPrincipal(to)
                .filter(AccountPrincipal::isEnabled)
                .map(principal -> principal.account().id())
                .ifPresent(account -> send(account, to, language));
    }

    /** A mail server's words may have the address in them, so only their kind is logged. */
    private void send(AccountId account, EmailAddress to, Locale language) {
        try {
            ResetLink link = resets.issue(account, LIFE);
            server.getObject().send(text.mail(to, address.root("") + link.path(), language));
            audit.note(Deed.upon(AuditKind.RESET_MAILED, Optional.of(account.value())));
        } catch (RuntimeException mishap) {
            log.warn(
                    "Account {}: a link for another password could not be mailed ({})",
                    account,
                    mishap.getClass().getSimpleName());
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        post.shutdown();
        if (!post.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            post.shutdownNow();
        }
    }
}
