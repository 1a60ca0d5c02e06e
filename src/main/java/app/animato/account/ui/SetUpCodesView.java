package app.animato.account.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.CurrentAccount;
import app.animato.account.secondfactor.RecoveryCode;
import app.animato.account.secondfactor.SecondFactorDraft;
import app.animato.account.secondfactor.SecondFactorOutcome.Done;
import app.animato.account.secondfactor.SecondFactorOutcome.Reason;
import app.animato.account.secondfactor.SecondFactorOutcome.Refused;
import app.animato.account.secondfactor.SetUpEntrance;
import app.animato.shared.ui.ClientFiles;
import app.animato.shared.ui.PageRequest;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Has whoever has typed the right password set codes up before they come in, where the house demands that. Without the
 * password there is nothing here.
 */
@Route(value = "sign-in/set-up", autoLayout = false)
@AnonymousAllowed
class SetUpCodesView extends EntrancePage implements BeforeEnterObserver {

    private final CurrentAccount currentAccount;
    private final SetUpEntrance entrance;
    private final NativeForm enter = new NativeForm("sign-in/set-up");

    SetUpCodesView(CurrentAccount currentAccount, SetUpEntrance entrance) {
        super("account.sign-in.page");
        this.currentAccount = currentAccount;
        this.entrance = entrance;
    }

    /** In front of the door there are no styles but those of the door itself. */
    @Override
    protected void onAttach(AttachEvent attached) {
        Page page = attached.getUI().getPage();
        Stream.of("people.css", "share.css")
                .forEach(sheet -> page.addStyleSheet("context://" + ClientFiles.address(sheet)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<SecondFactorDraft> draft = entrance.draft(PageRequest.current());
        if (currentAccount.find().isPresent()) {
            event.forwardTo("");
        } else if (draft.isEmpty()) {
            event.forwardTo("sign-in", QueryParameters.of("expired", ""));
        } else {
            draft.ifPresent(this::ask);
        }
    }

    private void ask(SecondFactorDraft draft) {
        KeyForApp key = new KeyForApp(draft);
        Button on = wide(new Button(text("factor.on"), click -> turnOn(key)));
        on.addClickShortcut(Key.ENTER);
        Div form = new Div(key, on);
        form.addClassName("entrance-form");
        clear();
        show(
                new H1(text("factor.first.title")),
                new Paragraph(text("factor.first.about")),
                form,
                new Paragraph(new RouterLink(text("factor.sign-in.back"), SignInView.class)));
    }

    private void turnOn(KeyForApp key) {
        switch (entrance.turnOn(PageRequest.current(), key.code())) {
            case Done<List<RecoveryCode>>(List<RecoveryCode> codes) -> welcome(codes);
            case Refused<List<RecoveryCode>>(Reason why) -> key.refuse(text(why.text()));
        }
    }

    /** Nobody comes by here a second time: what is shown has to be kept now. */
    private void welcome(List<RecoveryCode> codes) {
        Button kept = wide(new Button(text("factor.codes.kept"), click -> enter.submit()));
        enter.add(kept);
        clear();
        show(new H1(text("factor.codes")), new RecoveryCodeList(codes), enter);
        kept.focus();
    }

    private static Button wide(Button button) {
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setWidthFull();
        return button;
    }
}
