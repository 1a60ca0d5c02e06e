package app.animato.generation.ui;

import app.animato.account.AccountId;
import app.animato.generation.Generation;
import app.animato.generation.GenerationId;
import app.animato.generation.GenerationService;
import app.animato.generation.LineBoard;
import app.animato.generation.LiveUpdates;
import app.animato.generation.Progress;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is being made now, live, and what was finished a moment ago. */
class MakingList extends Section {

    private final GenerationService service;
    private final LiveUpdates liveUpdates;
    private final LineBoard board;
    private final AccountId owner;
    private final Div cards = new Div();
    private final Map<GenerationId, GenerationCard> shown = new LinkedHashMap<>();

    MakingList(GenerationService service, LiveUpdates liveUpdates, LineBoard board, AccountId owner) {
        this.service = service;
        this.liveUpdates = liveUpdates;
        this.board = board;
        this.owner = owner;
        addClassName("makings");
        cards.addClassName("making-cards");
        H2 title = new H2("In the making");
        title.setId("making-title");
        getElement().setAttribute("aria-labelledby", "making-title");
        add(title, cards);
        setVisible(false);
        LivePage.follow(this, liveUpdates, owner, this::show, this::progress);
        // After the subscription: what happens between the two is told.
        addAttachListener(attached -> showRecent());
        LivePage.followLine(this, board, owner, () -> shown.values().forEach(GenerationCard::updatePlace));
    }

    private void showRecent() {
        List<Generation> recent = service.recent(owner);
        cards.removeAll();
        shown.clear();
        recent.reversed().forEach(this::show);
    }

    private void show(Generation generation) {
        Optional<Progress> progress = liveUpdates.progress(generation.id());
        GenerationCard present = shown.get(generation.id());
        if (generation.isHidden()) {
            remove(generation.id());
        } else if (present != null) {
            present.update(generation, progress);
        } else {
            GenerationCard card = new GenerationCard(service, board, generation, progress);
            shown.put(generation.id(), card);
            cards.addComponentAsFirst(card);
        }
        setVisible(!shown.isEmpty());
    }

    /** Shows a generation and brings it to its person's eyes. */
    void reveal(Generation generation) {
        show(generation);
        GenerationCard card = shown.get(generation.id());
        if (card != null) {
            card.getElement().executeJs("this.scrollIntoView({ block: 'nearest', behavior: 'smooth' })");
        }
    }

    private void remove(GenerationId id) {
        GenerationCard card = shown.remove(id);
        if (card != null) {
            cards.remove(card);
        }
    }

    private void progress(GenerationId id, Progress progress) {
        GenerationCard card = shown.get(id);
        if (card != null) {
            card.progress(progress);
        }
    }
}
