package app.animato.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** What every page has in common: styles, live updates, icons. */
@Push
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("ui/app.css")
@StyleSheet("ui/studio.css")
@StyleSheet("ui/gallery.css")
@StyleSheet("ui/admin.css")
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Animato");
        settings.addLink("icon", "ui/mark.svg");
        settings.addLink("apple-touch-icon", "ui/apple-touch-icon.png");
    }
}
