package app.animato.share.ui;

import app.animato.account.AccountId;
import app.animato.account.CurrentAccount;
import app.animato.generation.Generation;
import app.animato.generation.GenerationId;
import app.animato.generation.GenerationService;
import app.animato.generation.SetId;
import app.animato.generation.ui.SetSharing;
import app.animato.share.LinkContent;
import app.animato.share.LinkToken;
import app.animato.share.SharedLinks;
import app.animato.shared.LinkAddress;
import app.animato.shared.ui.UsedAddress;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Opens the dialog in which a person gives videos away; for any page that shows videos. */
@SpringComponent
public class Sharing implements SetSharing {

    private final SharedLinks links;
    private final GenerationService generations;
    private final CurrentAccount currentAccount;
    private final LinkAddress address;
    private final Clock clock;

    Sharing(
            SharedLinks links,
            GenerationService generations,
            CurrentAccount currentAccount,
            LinkAddress address,
            Clock clock) {
        this.links = links;
        this.generations = generations;
        this.currentAccount = currentAccount;
        this.address = address;
        this.clock = clock;
    }

    /**
     * Of these, those that are finished are shared, on one page and in this order, or the whole set that they are a part
     * of if their person likes; says so when there is none.
     */
    public void open(List<GenerationId> videos) {
        AccountId owner = owner();
        List<Generation> finished = videos.stream()
                .flatMap(id -> generations.find(owner, id).stream())
                .filter(generation -> generation.result().isPresent())
                .toList();
        List<SetId> sets = finished.stream().map(Generation::set).distinct().toList();
        LinkContent these =
                new LinkContent.Videos(finished.stream().map(Generation::id).toList());
        Optional<SetPart> set = sets.size() == 1 ? Optional.of(part(sets.getFirst())) : Optional.empty();
        new ShareDialog(this, these, finished.size(), set.filter(part -> part.all() > finished.size())).open();
    }

    @Override
    public void open(SetId set) {
        SetPart part = part(set);
        new ShareDialog(this, new LinkContent.WholeSet(set), part.finished(), Optional.of(part)).open();
    }

    private SetPart part(SetId set) {
        return SetPart.of(set, generations.findSet(owner(), set));
    }

    AccountId owner() {
        return currentAccount.require();
    }

    SharedLinks links() {
        return links;
    }

    Clock clock() {
        return clock;
    }

    /** The whole address for strangers. */
    String address(LinkToken token) {
        return address.root(UsedAddress.root()) + token.path();
    }
}
