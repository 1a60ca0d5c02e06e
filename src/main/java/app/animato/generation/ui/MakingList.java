package app.animato.generation.ui;

import static app.animato.shared.ui.Texts.say;
import static app.animato.shared.ui.Texts.text;

import app.animato.account.AccountId;
import app.animato.generation.Generation;
import app.animato.generation.GenerationId;
import app.animato.generation.GenerationService;
import app.animato.generation.GenerationStatus;
import app.animato.generation.LiveUpdates;
import app.animato.generation.Progress;
import app.animato.generation.SetId;
import app.animato.generation.line.LineBoard;
import app.animato.media.library.MediaLibrary;
import app.animato.shared.ui.ScriptModule;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is being made now, live, and what was finished a moment ago. */
@Tag("animato-makings")
class MakingList extends HtmlContainer {

    private static final String TITLE = "making-title";

    private final GenerationService service;
    private final LiveUpdates liveUpdates;
    private final LineBoard board;
    private final MediaLibrary library;
    private final SetSharing sharing;
    private final AccountId owner;
    private final H2 title = new H2(text("studio.making"));
    private final Div sets = new Div();
    private final EarlierSets earlier = new EarlierSets();
    private final MakingNews news;
    private final Map<SetId, SetPanel> panels = new LinkedHashMap<>();

    MakingList(
            GenerationService service,
            LiveUpdates liveUpdates,
            LineBoard board,
            MediaLibrary library,
            SetSharing sharing,
            MakingNews news,
            AccountId owner) {
        this.service = service;
        this.liveUpdates = liveUpdates;
        this.board = board;
        this.library = library;
        this.sharing = sharing;
        this.news = news;
        this.owner = owner;
        addClassName("makings");
        sets.addClassName("making-sets");
        title.setId(TITLE);
        getElement().setAttribute("role", "region").setAttribute("aria-labelledby", TITLE);
        add(title, sets, new NotificationOffer(), earlier);
        showOrHide();
        ScriptModule.load(this, "making.js");
        LivePage.follow(this, liveUpdates, owner, this::coming, this::take, this::progress);
        // After the subscription: what happens between the two is told.
        addAttachListener(attached -> showRecent());
        LivePage.followLine(
                this,
                board,
                owner,
                () -> panels.values().forEach(panel -> panel.cards().forEach(GenerationCard::updatePlace)));
    }

    private void showRecent() {
        List<Generation> recent = service.recent(owner);
        sets.removeAll();
        earlier.clear();
        panels.clear();
        recent.reversed().forEach(this::show);
        foldAllButThe(recent.stream().map(Generation::set).findFirst());
        showOrHide();
    }

    /** Shows what was asked for just now and brings it to its person's eyes; what is over makes room. */
    void reveal(List<Generation> asked) {
        asked.forEach(this::show);
        Optional<SetId> set = asked.stream().map(Generation::set).findFirst();
        foldAllButThe(set);
        showOrHide();
        news.asked(asked.size());
        set.ifPresent(wanted -> getElement().setAttribute("reveal", wanted.toString()));
    }

    private void coming(Generation generation) {
        card(generation.id(), generation.set()).ifPresent(card -> card.coming(generation));
    }

    private void take(Generation changed) {
        Optional<GenerationStatus> before =
                card(changed.id(), changed.set()).map(card -> card.generation().status());
        show(changed);
        Optional.ofNullable(panels.get(changed.set())).ifPresent(panel -> {
            boolean ended = changed.status().isEnd()
                    && before.filter(status -> !status.isEnd()).isPresent();
            if (ended) {
                card(changed.id(), changed.set()).ifPresent(card -> news.ended(panel, card));
            }
        });
        showOrHide();
    }

    private void show(Generation generation) {
        if (generation.isHidden()) {
            remove(generation);
            return;
        }
        Optional<Progress> progress = liveUpdates.progress(generation.id());
        SetPanel panel = panels.computeIfAbsent(generation.set(), set -> newPanel(generation));
        card(generation.id(), generation.set())
                .ifPresentOrElse(
                        present -> present.update(generation, progress),
                        () -> panel.add(new GenerationCard(service, board, generation, progress)));
        panel.tally();
    }

    private SetPanel newPanel(Generation generation) {
        SetPanel panel = new SetPanel(
                service,
                sharing,
                generation,
                library.find(owner, generation.recipe().preview()));
        sets.addComponentAsFirst(panel);
        return panel;
    }

    private void remove(Generation deleted) {
        Optional.ofNullable(panels.get(deleted.set())).ifPresent(panel -> {
            panel.remove(deleted.id());
            if (panel.size() == 0) {
                panels.remove(deleted.set());
                panel.removeFromParent();
                earlier.tally();
            }
        });
    }

    private void foldAllButThe(Optional<SetId> newest) {
        panels.forEach((set, panel) -> {
            if (panel.isOver() && !panel.awaitsDecision() && !newest.equals(Optional.of(set))) {
                earlier.take(panel);
            }
        });
    }

    private void showOrHide() {
        int open =
                panels.values().stream().mapToInt(panel -> panel.open().size()).sum();
        getElement().setAttribute("making", Integer.toString(open));
        say(title, open == 0 ? text("studio.made") : text("studio.making"));
        setVisible(!panels.isEmpty());
    }

    private Optional<GenerationCard> card(GenerationId id, SetId set) {
        return Optional.ofNullable(panels.get(set)).stream()
                .flatMap(panel -> panel.cards().stream())
                .filter(card -> card.generation().id().equals(id))
                .findFirst();
    }

    private void progress(Map<GenerationId, Progress> all) {
        for (SetPanel panel : panels.values()) {
            for (GenerationCard card : panel.cards()) {
                Optional.ofNullable(all.get(card.generation().id())).ifPresent(progress -> {
                    card.progress(progress);
                    news.progressed(panel, card, progress);
                });
            }
        }
    }
}
