package app.animato.share.ui;

import app.animato.account.AccountId;
import app.animato.account.CurrentAccount;
import app.animato.effect.Effect;
import app.animato.generation.Generation;
import app.animato.generation.GenerationId;
import app.animato.generation.GenerationService;
import app.animato.share.LinkAddress;
import app.animato.share.LinkToken;
import app.animato.share.SharedLinks;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Opens the dialog in which a person gives videos away; for any page that shows videos. */
@SpringComponent
public class Sharing {

    private final SharedLinks links;
    private final GenerationService generations;
    private final CurrentAccount currentAccount;
    private final LinkAddress address;
    private final MessageSource messages;
    private final Clock clock;

    Sharing(
            SharedLinks links,
            GenerationService generations,
            CurrentAccount currentAccount,
            LinkAddress address,
            MessageSource messages,
            Clock clock) {
        this.links = links;
        this.generations = generations;
        this.currentAccount = currentAccount;
        this.address = address;
        this.messages = messages;
        this.clock = clock;
    }

    /** Of these, those that are finished are shared, on one page and in this order; says so when there is none. */
    public void open(List<GenerationId> videos) {
        AccountId owner = owner();
        List<GenerationId> finished = videos.stream()
                .filter(id ->
                        generations.find(owner, id).flatMap(Generation::result).isPresent())
                .toList();
        new ShareDialog(this, finished).open();
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

    Optional<Generation> video(GenerationId id) {
        return generations
                .find(owner(), id)
                .filter(generation -> generation.result().isPresent());
    }

    /** In the language of the current page. */
    String name(Effect effect) {
        String name = messages.getMessage(
                "effect." + effect.value(),
                null,
                effect.label(),
                UI.getCurrentOrThrow().getLocale());
        return name == null ? effect.label() : name;
    }

    /** The whole address for strangers. */
    String address(LinkToken token) {
        String usedNow = VaadinRequest.getCurrent() instanceof VaadinServletRequest request
                ? ServletUriComponentsBuilder.fromContextPath(request.getHttpServletRequest())
                        .build()
                        .toUriString()
                : "";
        return address.root(usedNow) + token.path();
    }
}
