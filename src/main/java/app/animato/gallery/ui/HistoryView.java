package app.animato.gallery.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.AccountId;
import app.animato.account.CurrentAccount;
import app.animato.effect.ui.EffectWording;
import app.animato.gallery.History;
import app.animato.gallery.HistoryColumn;
import app.animato.gallery.HistoryLayout;
import app.animato.gallery.HistoryLayouts;
import app.animato.gallery.HistoryOrder;
import app.animato.gallery.HistoryQuery;
import app.animato.generation.Generation;
import app.animato.generation.GenerationService;
import app.animato.generation.LiveUpdates;
import app.animato.generation.ui.LivePage;
import app.animato.share.ui.Sharing;
import app.animato.shared.ui.Glyph;
import app.animato.shared.ui.Wording;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything ever asked for; the database sorts and filters it, and the page's address says how. */
@Route("history")
@Menu(title = "history.menu", icon = "history", order = 3)
@PermitAll
class HistoryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** In CSS pixels; below it the columns would not fit. */
    private static final int NARROW = 860;

    private final HistoryLayouts layouts;
    private final AccountId owner;
    private final HistoryFilters filters;
    private final HistoryGrid grid;
    private final HistoryLines lines;
    private final HistorySelection selection;
    private final ColumnsMenu columns = new ColumnsMenu(this::arrange);
    private final Anchor export = new Anchor("", Glyph.EXPORT.create(), new Span(text("history.export")));
    private final Wording wording = Wording.of(UI.getCurrentOrThrow());
    private HistoryLayout layout;

    HistoryView(
            History history,
            HistoryLayouts layouts,
            GenerationService service,
            Sharing sharing,
            LiveUpdates liveUpdates,
            CurrentAccount currentAccount) {
        this.layouts = layouts;
        this.owner = currentAccount.require();
        HistoryWork work = new HistoryWork(service, owner, this::changed);
        this.filters = new HistoryFilters(this::search);
        HistoryActions actions = new HistoryActions(sharing, work::remove);
        this.grid = new HistoryGrid(new HistoryCells(wording), actions::of);
        this.selection = new HistorySelection(work, sharing, grid::deselectAll);
        this.lines = new HistoryLines(history, owner, grid);
        this.layout = layouts.find(owner);
        grid.arrange(layout);
        columns.show(layout);
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addSelectionListener(chosen -> selection.show(chosen.getAllSelectedItems()));
        grid.whenSorted(this::sorted);
        grid.whenMoved(this::moved);
        addClassNames("history", "wide");
        add(head(), filters, selection, grid, new RowNames());
        LivePage.follow(this, liveUpdates, owner, this::take);
    }

    private void take(Generation changed) {
        lines.take(changed);
        furnish();
    }

    /** Where there is nothing, there is nothing to look for, to arrange or to take along either. */
    private void furnish() {
        boolean any = lines.hasAny();
        grid.setClassName("history-bare", !any);
        filters.setVisible(any || filters.isNarrowed());
        export.setVisible(any);
        columns.setVisible(any && !grid.isNarrow());
    }

    private Component head() {
        export.setRouterIgnore(true);
        export.getElement().setAttribute("download", true);
        Anchor shared = new Anchor("shared", Glyph.LINK.create(), new Span(text("history.shared")));
        List.of(export, shared).forEach(link -> link.addClassName("history-link"));
        Div tools = new Div(columns, export, shared);
        tools.addClassName("history-tools");
        Div head = new Div(new H1(text("history.title")), tools);
        head.addClassName("history-head");
        return head;
    }

    @Override
    public String getPageTitle() {
        return text("history.title") + " · Animato";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        HistoryQuery query = HistoryQuery.read(asked::getSingleParameter);
        filters.show(query);
        grid.mark(query.order());
        show(query);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        fit(ui.getPage().getExtendedClientDetails().getWindowInnerWidth());
        Registration resizing = ui.getPage().addBrowserWindowResizeListener(resized -> fit(resized.getWidth()));
        addDetachListener(detached -> {
            detached.unregisterListener();
            resizing.remove();
        });
    }

    /** A width that is not known is none. */
    private void fit(int width) {
        boolean narrow = width > 0 && width < NARROW;
        grid.setNarrow(narrow);
        furnish();
    }

    private void sorted(HistoryOrder order) {
        if (!order.equals(filters.query().order())) {
            filters.sort(order);
            search();
        }
    }

    private void search() {
        HistoryQuery query = filters.query();
        Location address = new Location("history", QueryParameters.simple(query.parameters()));
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, address));
        grid.mark(query.order());
        show(query);
    }

    private void show(HistoryQuery query) {
        grid.deselectAll();
        grid.setEmptyStateComponent(
                filters.isNarrowed() ? nothingFound() : new EmptyState(Glyph.LIST, text("history.empty")));
        lines.show(
                query.filter(
                        wording.zone(),
                        EffectWording::name,
                        UI.getCurrentOrThrow().getLocale()),
                query.order());
        Map<String, String> asked = new HashMap<>(query.parameters());
        asked.put("zone", wording.zone().getId());
        asked.put("language", UI.getCurrentOrThrow().getLocale().toLanguageTag());
        furnish();
        export.setHref("history.csv?" + QueryParameters.simple(asked).getQueryString());
    }

    private static Component nothingFound() {
        Div nothing = new Div(new Paragraph(text("history.nothing")));
        nothing.addClassName("empty");
        return nothing;
    }

    private void changed() {
        grid.deselectAll();
        lines.refresh();
        furnish();
    }

    private void arrange(HistoryLayout other) {
        layout = other;
        layouts.keep(owner, other);
        grid.arrange(other);
    }

    /** The grid is in that order already; to arrange it again would move it once more, without an end. */
    private void moved(List<HistoryColumn> order) {
        HistoryLayout other = layout.inOrder(order);
        if (!other.equals(layout)) {
            layout = other;
            layouts.keep(owner, other);
            columns.show(other);
        }
    }
}
