package app.animato.shell;

import app.animato.shared.ui.ClientFiles;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** What every page has in common: styles, icons. */
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
@StyleSheet(Aura.STYLESHEET)
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Animato");
        settings.addLink("stylesheet", ClientFiles.address("app.css"));
        settings.addLink("icon", ClientFiles.address("mark.svg"));
        settings.addLink("apple-touch-icon", ClientFiles.address("apple-touch-icon.png"));
    }
}
