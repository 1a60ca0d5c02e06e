package app.animato.generation.ui;

import static app.animato.shared.ui.Texts.say;
import static app.animato.shared.ui.Texts.text;

import app.animato.account.AccountId;
import app.animato.generation.line.LineBoard;
import com.vaadin.flow.component.html.Paragraph;

/** Says that the video maker is away, for as long as it is; empty, and not to be seen, otherwise. */
class ProviderNotice extends Paragraph {

    ProviderNotice(LineBoard board, AccountId owner) {
        addClassName("provider-notice");
        getElement().setAttribute("role", "status");
        LivePage.followLine(
                this, board, owner, () -> say(this, board.isProviderAway() ? text("generation.provider-away") : ""));
    }
}
