package app.animato.shell;

import app.animato.account.CurrentAccount;
import app.animato.shared.ui.ClientFiles;
import app.animato.shared.ui.Language;
import app.animato.shared.ui.Theme;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * Language and colours are in a page's first bytes, so that nothing flashes up in others; and the styles of what only
 * those see who are signed in.
 */
@Component
class PageBeginning implements VaadinServiceInitListener {

    private static final List<String> STYLES =
            List.of("studio.css", "photo.css", "gallery.css", "history.css", "share.css", "admin.css", "people.css");

    private final transient CurrentAccount account;

    PageBeginning(CurrentAccount account) {
        this.account = account;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::complete);
    }

    private void complete(IndexHtmlResponse response) {
        String language = Language.localeOf(response.getVaadinRequest()).getLanguage();
        Theme theme = Theme.of(response.getVaadinRequest());
        Document page = response.getDocument();
        Element html = page.head().parent();
        if (html != null) {
            html.attr("lang", language);
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
    }
}
