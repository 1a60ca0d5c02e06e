package app.animato.account.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.secondfactor.QrPicture;
import app.animato.account.secondfactor.SecondFactorDraft;
import app.animato.shared.ui.CopyLink;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;

/** A key as a picture and as text, and a field for the code by which somebody's app shows that it knows it. */
class KeyForApp extends Div {

    private final TextField code = new TextField(text("factor.code"));

    KeyForApp(SecondFactorDraft draft) {
        addClassName("factor-form");
        code.setHelperText(text("factor.code.help"));
        code.getElement().setProperty("autocomplete", "one-time-code");
        code.getElement().executeJs("this.inputElement.inputMode = 'numeric'");
        code.setManualValidation(true);
        code.setWidthFull();
        Paragraph words = new Paragraph(draft.key().spell());
        words.addClassName("factor-key");
        add(
                new Paragraph(text("factor.scan")),
                picture(draft.address()),
                new Paragraph(text("factor.type")),
                words,
                new CopyLink(draft.key().reveal(), text("factor.key")),
                code);
    }

    private static Image picture(String address) {
        byte[] picture = QrPicture.of(address);
        Image image = new Image(
                DownloadHandler.fromInputStream(asked -> new DownloadResponse(
                                new ByteArrayInputStream(picture), "key.svg", QrPicture.CONTENT_TYPE, picture.length))
                        .inline(),
                text("factor.picture"));
        image.addClassName("factor-picture");
        return image;
    }

    /** What the app shows, as it was typed. */
    String code() {
        code.setInvalid(false);
        return code.getValue();
    }

    /** It is not what it should be. */
    void refuse(String sentence) {
        code.setErrorMessage(sentence);
        code.setInvalid(true);
        code.focus();
    }
}
