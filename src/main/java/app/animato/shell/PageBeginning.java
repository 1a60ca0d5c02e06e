package app.animato.shell;

import app.animato.account.CurrentAccount;
import app.animato.shared.ui.ClientFiles;
import app.animato.shared.ui.Language;
import app.animato.shared.ui.Texts;
import app.animato.shared.ui.Theme;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * Language and colours are in a page's first bytes, so that nothing flashes up in others; and the styles of what only
 * those see who are signed in.
 */
@Component
class PageBeginning implements VaadinServiceInitListener {

    private static final List<String> STYLES = List.of(
            "studio.css",
            "photo.css",
            "gallery.css",
            "history.css",
            "share.css",
            "admin.css",
            "people.css",
            "money.css");

    private final transient CurrentAccount account;
    private final transient Texts texts;

    PageBeginning(CurrentAccount account, Texts texts) {
        this.account = account;
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::complete);
    }

    private void complete(IndexHtmlResponse response) {
        Locale locale = Language.localeOf(response.getVaadinRequest());
        String language = locale.getLanguage();
        Theme theme = Theme.of(response.getVaadinRequest());
        Document page = response.getDocument();
        Element html = page.head().parent();
        if (html != null) {
            html.attr("lang", language);
            // Flow tells the browser how to say that the line is cut, and not how to say that it is whole again.
            html.attr("data-online", texts.getTranslation("shell.online", locale));
            html.attr("theme", theme.scheme().getThemeValue());
            html.attr("style", "color-scheme: " + theme.scheme().getValue() + ";");
        }
        page.head()
                .appendElement("link")
                .attr("rel", "manifest")
                .attr("href", "manifest.webmanifest?language=" + language);
        if (account.find().isPresent()) {
            STYLES.forEach(sheet -> page.head()
                    .appendElement("link")
                    .attr("rel", "stylesheet")
                    .attr("href", ClientFiles.address(sheet)));
        }
        page.head().appendElement("script").attr("type", "module").attr("src", ClientFiles.address("shell.js"));
        PagePolicy.seal(response);
    }
}
