package app.animato.account.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.Proof;
import app.animato.account.secondfactor.OwnSecondFactor;
import app.animato.account.secondfactor.RecoveryCode;
import app.animato.account.secondfactor.SecondFactorDraft;
import app.animato.account.secondfactor.SecondFactorOutcome;
import app.animato.account.secondfactor.SecondFactorOutcome.Done;
import app.animato.account.secondfactor.SecondFactorOutcome.Refused;
import app.animato.account.secondfactor.SecondFactorState;
import app.animato.shared.ui.Notices;
import app.animato.shared.ui.PageRequest;
import app.animato.shared.ui.PageSection;
import app.animato.shared.ui.Wording;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Whether one's account asks for a code besides the password, and how that begins and ends. */
class SecondFactorSection extends PageSection {

    private final OwnSecondFactor factor;
    private final Paragraph state = new Paragraph();
    private final Paragraph demand = new Paragraph(text("factor.demanded"));
    private final Div deeds = new Div();

    SecondFactorSection(OwnSecondFactor factor) {
        super("second-factor", text("factor.title"));
        this.factor = factor;
        addQuiet(text("factor.about"));
        deeds.addClassName("factor-deeds");
        add(state, demand, deeds);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        show(attached.getUI());
    }

    private void show(UI ui) {
        Optional<SecondFactorState> now = factor.find();
        boolean possible = factor.hasPassword();
        deeds.removeAll();
        boolean demanded = factor.isDemanded();
        demand.setVisible(demanded && possible);
        state.setText(now.map(on -> on(on, Wording.of(ui))).orElseGet(() -> text(off(possible, demanded))));
        if (now.isPresent()) {
            deeds.add(
                    new Button(text("factor.codes.new"), click -> renewCodes()),
                    new Button(text("factor.replace"), click -> replace()));
            if (!demanded) {
                deeds.add(new Button(text("factor.off"), click -> turnOff()));
            }
        } else if (possible) {
            deeds.add(new Button(text("factor.set-up"), click -> setUp()));
        }
    }

    private static String off(boolean possible, boolean demanded) {
        if (!possible) {
            return "factor.no-password";
        }
        return demanded ? "factor.is-off.demanded" : "factor.is-off";
    }

    private static String on(SecondFactorState state, Wording wording) {
        return text("factor.is-on", wording.moment(state.since())) + " "
                + text("factor.codes.left", state.codesLeft(), RecoveryCode.MOST);
    }

    private void setUp() {
        if (factor.proof(PageRequest.current()) == Proof.PASSWORD) {
            ask("factor.set-up", "passkey.password.help", "factor.continue", factor::draft, this::showKey);
        } else {
            switch (factor.draft(PageRequest.current(), "")) {
                case Done<SecondFactorDraft>(SecondFactorDraft draft) -> showKey(draft);
                case Refused<SecondFactorDraft>(SecondFactorOutcome.Reason why) -> Notices.warn(text(why.text()));
            }
        }
    }

    private void replace() {
        ask("factor.replace", "factor.replace.about", "factor.continue", factor::draft, this::showKey);
    }

    private void showKey(SecondFactorDraft draft) {
        String done = draft.replaces() ? "factor.replace.done" : "factor.on.done";
        new SecondFactorDialog(draft, factor, codes -> showCodes(codes, done)).open();
    }

    private void renewCodes() {
        ask(
                "factor.codes.new",
                "factor.codes.new.about",
                "factor.continue",
                factor::renewCodes,
                codes -> showCodes(codes, "factor.codes.done"));
    }

    private void turnOff() {
        ask("factor.off", "factor.off.about", "factor.off", factor::turnOff, off -> done("factor.off.done"));
    }

    private void showCodes(List<RecoveryCode> codes, String sentence) {
        new RecoveryCodesDialog(codes, () -> done(sentence)).open();
    }

    private void done(String sentence) {
        Notices.tell(text(sentence));
        getUI().ifPresent(this::show);
    }

    /** Asks for the password first; the texts are given by their keys. */
    private <T> void ask(
            String title,
            String about,
            String word,
            BiFunction<HttpServletRequest, String, SecondFactorOutcome<T>> deed,
            Consumer<T> then) {
        PasswordDialog dialog = new PasswordDialog(text(title), text(word), (open, password) -> {
            switch (deed.apply(PageRequest.current(), password)) {
                case Done<T>(T value) -> {
                    open.close();
                    then.accept(value);
                }
                case Refused<T>(SecondFactorOutcome.Reason why) -> open.refuse(text(why.text()));
            }
        });
        dialog.explain(text(about));
        dialog.open();
    }
}
