package app.animato.shell;

import app.animato.shared.ui.Language;
import app.animato.shared.ui.Theme;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** Language and colours are in a page's first bytes, so that nothing flashes up in others. */
@Component
class PageBeginning implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(PageBeginning::complete);
    }

    private static void complete(IndexHtmlResponse response) {
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
        page.head().appendElement("script").attr("type", "module").attr("src", "ui/shell.js");
    }
}
