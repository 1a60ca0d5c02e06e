package app.animato.share;

import app.animato.account.AccountId;
import app.animato.audit.AuditKind;
import app.animato.audit.AuditLog;
import app.animato.audit.Deed;
import app.animato.generation.Generation;
import app.animato.generation.GenerationId;
import app.animato.generation.SetId;
import app.animato.shared.Moments;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a person does with the links they give away. Everything is scoped by its owner: another's link or video and a
 * missing one look the same. A change counts from the next visit on.
 */
@Service
public class SharedLinks {

    private static final Logger log = LoggerFactory.getLogger(SharedLinks.class);

    private final LinkRows rows;
    private final LinkVideos videos;
    private final PasswordEncoder passwords;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SharedLinks(
            LinkRows rows,
            LinkVideos videos,
            PasswordEncoder passwords,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.videos = videos;
        this.passwords = passwords;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Makes a page for strangers.
     *
     * @throws IllegalArgumentException when there is nothing to show, or one of the videos is not a finished one of this
     *     account
     */
    public NewLink create(AccountId owner, LinkContent content, LinkTerms terms) {
        int shown = videos.of(owner, content).size();
        if (shown == 0 || (content instanceof LinkContent.Videos(var ids) && shown < ids.size())) {
            throw new IllegalArgumentException("No such video");
        }
        Instant now = now();
        SharedLink link = new SharedLink(
                LinkId.create(),
                content,
                terms.password().isPresent(),
                terms.showsPhoto(),
                now,
                terms.life().endFrom(now),
                0);
        LinkToken token = LinkToken.create();
        Optional<String> passwordHash = terms.password().map(passwords::encode);
        transaction.executeWithoutResult(running -> {
            rows.add(owner, link, token.hash(), passwordHash);
            audit.note(Deed.own(AuditKind.LINK_MADE, owner.value(), String.valueOf(shown)));
        });
        log.info("Link {} made, to {} videos", link.id(), shown);
        return new NewLink(link, token);
    }

    /** The newest first. */
    public List<SharedLink> list(AccountId owner) {
        return rows.list(owner);
    }

    /** Those that show this video, alone, among others, or with its set; the newest first. */
    public List<SharedLink> listOf(AccountId owner, GenerationId video) {
        return rows.listOf(owner, video);
    }

    /** Those that show this set, the newest first. */
    public List<SharedLink> listOf(AccountId owner, SetId set) {
        return rows.listOf(owner, set);
    }

    /** What a stranger who looked now would see, in that order. */
    public List<Generation> shown(AccountId owner, SharedLink link) {
        return videos.of(owner, link.content()).stream()
                .map(ShownVideo::generation)
                .toList();
    }

    /** Gives it another address; the one before leads nowhere from now on. Empty when there is no such link. */
    public Optional<NewLink> renew(AccountId owner, LinkId id) {
        LinkToken token = LinkToken.create();
        rows.changeToken(owner, id, token.hash());
        return rows.find(owner, id).map(link -> new NewLink(link, token));
    }

    /** Counts from now. */
    public void changeLife(AccountId owner, LinkId id, LinkLife life) {
        rows.changeEnd(owner, id, life.endFrom(now()));
    }

    /** An empty one takes the password away. Whoever knew the one before has to know the new one. */
    public void changePassword(AccountId owner, LinkId id, Optional<String> password) {
        rows.changePassword(
                owner,
                id,
                new LinkTerms(LinkLife.DEFAULT, password, false).password().map(passwords::encode));
    }

    public void showPhoto(AccountId owner, LinkId id, boolean shows) {
        rows.changePhoto(owner, id, shows);
    }

    /** The page is gone for good, and what was counted with it. */
    public void revoke(AccountId owner, LinkId id) {
        transaction.executeWithoutResult(running -> {
            if (rows.remove(owner, id)) {
                audit.note(Deed.own(AuditKind.LINK_REVOKED, owner.value()));
                log.info("Link {} revoked", id);
            }
        });
    }

    /** Databases keep microseconds: what is returned now equals what is found later. */
    private Instant now() {
        return Moments.now(clock);
    }
}
