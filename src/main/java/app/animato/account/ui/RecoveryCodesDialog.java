package app.animato.account.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.secondfactor.RecoveryCode;
import app.animato.shared.ui.CopyLink;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Shows recovery codes, this once: nothing but its button closes it. */
class RecoveryCodesDialog extends Dialog {

    private static final String FILE = "animato-recovery-codes.txt";

    /** @param kept what is done when their person says that they have them */
    RecoveryCodesDialog(List<RecoveryCode> codes, Runnable kept) {
        List<String> words = codes.stream().map(RecoveryCode::reveal).toList();
        setHeaderTitle(text("factor.codes"));
        setWidth("30rem");
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        UnorderedList list = new UnorderedList();
        list.addClassName("factor-codes");
        words.forEach(each -> list.add(new ListItem(each)));
        Div content = new Div(
                new Paragraph(text("factor.codes.about")),
                list,
                new CopyLink(String.join(" ", words), text("factor.codes")),
                file(words));
        content.addClassName("factor-form");
        add(content);
        Button done = new Button(text("factor.codes.kept"), click -> {
            close();
            kept.run();
        });
        done.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(done);
    }

    private static Anchor file(List<String> words) {
        byte[] lines = (String.join("\n", words) + "\n").getBytes(StandardCharsets.UTF_8);
        Anchor file = new Anchor(
                DownloadHandler.fromInputStream(asked ->
                        new DownloadResponse(new ByteArrayInputStream(lines), FILE, "text/plain", lines.length)),
                text("factor.codes.save"));
        file.getElement().setAttribute("download", FILE);
        file.setRouterIgnore(true);
        return file;
    }
}
