package app.animato.shared.ui;

import com.vaadin.flow.component.Component;

/** Loads our own client code, which is served as it is and is no part of the bundle. */
public final class ScriptModule {

    private ScriptModule() {}

    /** Has the page load a module from the frontend folder once the component is on it. */
    public static void load(Component component, String file) {
        component.addAttachListener(
                attached -> attached.getUI().getPage().addJsModule("context://" + ClientFiles.address(file)));
    }
}
