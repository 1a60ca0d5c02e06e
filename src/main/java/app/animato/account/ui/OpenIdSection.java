package app.animato.account.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.Proof;
import app.animato.account.openid.OpenIdLink;
import app.animato.account.openid.OpenIdLinks;
import app.animato.account.openid.OpenIdRefusal;
import app.animato.account.openid.OpenIdWay;
import app.animato.shared.ui.Notices;
import app.animato.shared.ui.PageRequest;
import app.animato.shared.ui.PageSection;
import app.animato.shared.ui.Wording;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;

/** Whether the OpenID provider's word opens a person's account. */
class OpenIdSection extends PageSection {

    private final OpenIdLinks links;
    private final String provider;
    private final Paragraph news = new Paragraph();
    private final Div content = new Div();

    OpenIdSection(OpenIdLinks links, String provider) {
        super("own-openid", text("openid.title", provider));
        this.links = links;
        this.provider = provider;
        content.addClassName("profile-form");
        news.setVisible(false);
        add(news, content);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        ui.getInternals()
                .getActiveViewLocation()
                .getQueryParameters()
                .getSingleParameter("openid")
                .flatMap(this::sentence)
                .ifPresent(this::tell);
        show(ui);
    }

    private Optional<String> sentence(String outcome) {
        return switch (outcome) {
            case OpenIdLinks.LINKED -> Optional.of(text("openid.linked", provider));
            case OpenIdLinks.PROVEN -> Optional.of(text("openid.proven"));
            default -> OpenIdRefusal.of(outcome).map(reason -> text(reason.text(), provider));
        };
    }

    private void tell(String sentence) {
        news.setText(sentence);
        news.getElement().setAttribute("role", "status");
        news.setVisible(true);
    }

    private void show(UI ui) {
        content.removeAll();
        links.find().ifPresentOrElse(link -> show(link, Wording.of(ui)), this::offer);
    }

    private void offer() {
        content.add(quiet(text("openid.about", provider)), new Button(text("openid.link", provider), click -> link()));
    }

    private void show(OpenIdLink link, Wording wording) {
        String since = wording.moment(link.linkedAt());
        content.add(quiet(
                link.email().isEmpty()
                        ? text("openid.since", since)
                        : text("openid.since.named", link.email(), since)));
        if (links.hasPassword()) {
            content.add(new Button(text("openid.unlink"), click -> unlink()));
        } else {
            content.add(
                    quiet(text("openid.only", provider)),
                    new Button(text("openid.prove", provider), click -> follow(links.prove(PageRequest.current()))));
        }
    }

    private static Paragraph quiet(String sentence) {
        Paragraph words = new Paragraph(sentence);
        words.addClassName("quiet");
        return words;
    }

    private void link() {
        if (links.proof(PageRequest.current()) == Proof.PASSWORD) {
            new PasswordDialog(
                            text("openid.link", provider),
                            text("openid.continue"),
                            (dialog, password) -> follow(dialog, links.link(PageRequest.current(), password)))
                    .open();
        } else {
            follow(links.link(PageRequest.current(), ""));
        }
    }

    private void follow(PasswordDialog dialog, OpenIdWay way) {
        switch (way) {
            case OpenIdWay.Refused.WRONG_PASSWORD -> dialog.refuse(text("passkey.wrong-password"));
            case OpenIdWay.Refused.TOO_MANY_TRIES -> dialog.refuse(text("account.sign-in.wait"));
            default -> {
                dialog.close();
                follow(way);
            }
        }
    }

    private void follow(OpenIdWay way) {
        switch (way) {
            case OpenIdWay.Leads leads -> getUI().ifPresent(ui -> ui.getPage().setLocation(leads.address()));
            case OpenIdWay.Refused.SIGN_IN_ANEW -> tell(text("profile.prove-anew"));
            case OpenIdWay.Refused refused -> tell(text(OpenIdRefusal.AWAY.text(), provider));
        }
    }

    private void unlink() {
        if (links.remove()) {
            Notices.tell(text("openid.unlinked", provider));
        }
        getUI().ifPresent(this::show);
    }
}
