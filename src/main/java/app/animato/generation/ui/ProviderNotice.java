package app.animato.generation.ui;

import app.animato.account.AccountId;
import app.animato.generation.LineBoard;
import com.vaadin.flow.component.html.Paragraph;

/** Says that the video maker is away, for as long as it is; empty, and not to be seen, otherwise. */
class ProviderNotice extends Paragraph {

    static final String AWAY =
            "The video maker cannot be reached right now. Nothing is lost: what you ask for is kept and"
                    + " goes out by itself as soon as it is back.";

    ProviderNotice(LineBoard board, AccountId owner) {
        addClassName("provider-notice");
        getElement().setAttribute("role", "status");
        LivePage.followLine(this, board, owner, () -> setText(board.isProviderAway() ? AWAY : ""));
    }
}
