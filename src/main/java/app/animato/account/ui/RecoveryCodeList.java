package app.animato.account.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.secondfactor.RecoveryCode;
import app.animato.shared.ui.CopyLink;
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

/** Recovery codes to be read, copied or saved, and what they are good for. */
class RecoveryCodeList extends Div {

    private static final String FILE = "animato-recovery-codes.txt";

    RecoveryCodeList(List<RecoveryCode> codes) {
        addClassName("factor-form");
        List<String> words = codes.stream().map(RecoveryCode::reveal).toList();
        UnorderedList list = new UnorderedList();
        list.addClassName("factor-codes");
        words.forEach(each -> list.add(new ListItem(each)));
        add(
                new Paragraph(text("factor.codes.about")),
                list,
                new CopyLink(String.join(" ", words), text("factor.codes")),
                file(words));
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
