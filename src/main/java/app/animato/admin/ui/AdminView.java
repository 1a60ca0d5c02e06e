package app.animato.admin.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.admin.HouseReport;
import app.animato.admin.HouseReports;
import app.animato.generation.LiveUpdates;
import app.animato.shared.ui.Wording;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** How the house stands: the video maker, the line before it, and what went wrong. */
@Route("admin")
@Menu(title = "admin.menu", icon = "admin", order = 9)
@RolesAllowed("OWNER")
class AdminView extends Div implements HasDynamicTitle {

    private final HouseReports reports;
    private final ProviderPanel provider = new ProviderPanel();
    private final LinePanel line = new LinePanel();
    private final TroublePanel troubles = new TroublePanel();
    private Optional<HouseReport> shown = Optional.empty();
    private Optional<LiveUpdates.Subscription> subscription = Optional.empty();

    AdminView(HouseReports reports) {
        this.reports = reports;
        addClassName("admin");
        add(new H1(text("admin.title")), new AdminPages(), provider, line, troubles);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        subscription = Optional.of(reports.subscribe(() -> {
            var unused = ui.access(() -> show(ui));
        }));
        show(ui);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        subscription.ifPresent(LiveUpdates.Subscription::end);
        subscription = Optional.empty();
    }

    @Override
    public String getPageTitle() {
        return text("admin.page");
    }

    private void show(UI ui) {
        HouseReport report = reports.now();
        if (shown.equals(Optional.of(report))) {
            return;
        }
        shown = Optional.of(report);
        Wording wording = Wording.of(ui);
        provider.show(report.provider(), wording);
        line.show(report, wording);
        troubles.show(report, wording);
    }
}
