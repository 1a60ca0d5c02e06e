package app.animato.account.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.secondfactor.RecoveryCode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;

/** Shows recovery codes, this once: nothing but its button closes it. */
class RecoveryCodesDialog extends Dialog {

    /** @param kept what is done when their person says that they have them */
    RecoveryCodesDialog(List<RecoveryCode> codes, Runnable kept) {
        setHeaderTitle(text("factor.codes"));
        setWidth("30rem");
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        add(new RecoveryCodeList(codes));
        Button done = new Button(text("factor.codes.kept"), click -> {
            close();
            kept.run();
        });
        done.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(done);
    }
}
