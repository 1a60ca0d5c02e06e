package app.animato.gallery.ui;

import app.animato.account.CurrentAccount;
import app.animato.account.farewell.Farewell;
import app.animato.media.library.Photos;
import app.animato.shared.ui.AccountSection;
import com.vaadin.flow.component.Component;
import org.springframework.core.annotation.Order;

/** Puts what is kept for somebody on the page of their own account. */
@org.springframework.stereotype.Component
@Order(40)
class OwnDataSectionPart implements AccountSection {

    private final Photos photos;
    private final Farewell farewell;
    private final CurrentAccount current;

    OwnDataSectionPart(Photos photos, Farewell farewell, CurrentAccount current) {
        this.photos = photos;
        this.farewell = farewell;
        this.current = current;
    }

    @Override
    public Component open() {
        return new OwnDataSection(photos, farewell, current.require());
    }
}
