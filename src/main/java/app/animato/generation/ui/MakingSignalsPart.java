package app.animato.generation.ui;

import app.animato.account.CurrentAccount;
import app.animato.generation.GenerationService;
import app.animato.generation.LiveUpdates;
import app.animato.shared.ui.FramePart;
import com.vaadin.flow.component.Component;
import org.springframework.stereotype.Service;

/** Makes every page say what is being made, by its title and by notifications. */
@Service
class MakingSignalsPart implements FramePart {

    private final GenerationService service;
    private final LiveUpdates liveUpdates;
    private final CurrentAccount currentAccount;

    MakingSignalsPart(GenerationService service, LiveUpdates liveUpdates, CurrentAccount currentAccount) {
        this.service = service;
        this.liveUpdates = liveUpdates;
        this.currentAccount = currentAccount;
    }

    @Override
    public Component open() {
        return new MakingSignals(service, liveUpdates, currentAccount.require());
    }
}
