package app.animato.gallery.ui;

import app.animato.account.AccountId;
import app.animato.account.CurrentAccount;
import app.animato.effect.Effect;
import app.animato.gallery.History;
import app.animato.gallery.HistoryColumn;
import app.animato.gallery.HistoryEntry;
import app.animato.gallery.HistoryFilter;
import app.animato.gallery.HistoryOrder;
import app.animato.gallery.HistoryPart;
import app.animato.generation.GenerationService;
import app.animato.generation.LiveUpdates;
import app.animato.generation.ui.ForgetDialog;
import app.animato.generation.ui.LivePage;
import app.animato.generation.ui.StudioNavigation;
import app.animato.generation.ui.UnconfirmedWording;
import app.animato.shared.ui.Wording;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.ConfigurableFilterDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Everything ever asked for, in a grid that the database sorts and filters. */
@Route("history")
@PageTitle("History · Animato")
@Menu(title = "History", icon = "history", order = 3)
@PermitAll
class HistoryView extends Div {

    private final History history;
    private final GenerationService service;
    private final AccountId owner;
    private final Select<Effect> effect = new Select<>();
    private final Select<HistoryPart> part = new Select<>();
    private final Grid<HistoryEntry> grid = new Grid<>();
    private final ConfigurableFilterDataProvider<HistoryEntry, Void, HistoryFilter> entries;

    HistoryView(History history, GenerationService service, LiveUpdates liveUpdates, CurrentAccount currentAccount) {
        this.history = history;
        this.service = service;
        this.owner = currentAccount.require();
        this.entries = entries();
        addClassName("history");
        Div filters = new Div(
                choice(effect, "Effect", Effect::label, Effect.values()),
                choice(part, "Status", HistoryPart::label, HistoryPart.values()));
        filters.addClassName("history-filters");
        grid.setDataProvider(entries);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateComponent(new EmptyState(VaadinIcon.LIST, "Nothing here yet."));
        add(new H1("History"), filters, grid);
        LivePage.follow(this, liveUpdates, owner, changed -> entries.refreshAll());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        if (grid.getColumns().isEmpty()) {
            addColumns(Wording.of(attached.getUI()));
        }
    }

    private void addColumns(Wording wording) {
        grid.addComponentColumn(HistoryView::picture)
                .setHeader("Video")
                .setWidth("104px")
                .setFlexGrow(0);
        grid.addComponentColumn(HistoryView::link)
                .setHeader("Effect")
                .setSortProperty(HistoryColumn.EFFECT.name())
                .setAutoWidth(true);
        grid.addColumn(HistoryEntry::seed)
                .setHeader("Seed")
                .setSortProperty(HistoryColumn.SEED.name())
                .setAutoWidth(true);
        grid.addComponentColumn(entry -> status(entry, wording))
                .setHeader("Status")
                .setSortProperty(HistoryColumn.STATUS.name())
                .setAutoWidth(true);
        grid.addColumn(entry -> wording.moment(entry.askedAt()))
                .setHeader("When")
                .setSortProperty(HistoryColumn.ASKED.name())
                .setAutoWidth(true);
        grid.addColumn(entry -> entry.took().map(wording::span).orElse(""))
                .setHeader("How long")
                .setSortProperty(HistoryColumn.TOOK.name())
                .setAutoWidth(true);
        grid.addColumn(entry -> entry.cost().map(wording::dollars).orElse(""))
                .setHeader("Cost")
                .setSortProperty(HistoryColumn.COST.name())
                .setAutoWidth(true);
        grid.addComponentColumn(this::actions).setHeader("Actions").setAutoWidth(true);
    }

    private <T> Select<T> choice(Select<T> select, String label, Function<T, String> name, T[] choices) {
        select.setLabel(label);
        select.setItems(choices);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption("All");
        select.setItemLabelGenerator(value -> value == null ? "All" : name.apply(value));
        select.addValueChangeListener(changed -> entries.setFilter(
                new HistoryFilter(Optional.ofNullable(effect.getValue()), Optional.ofNullable(part.getValue()))));
        return select;
    }

    private ConfigurableFilterDataProvider<HistoryEntry, Void, HistoryFilter> entries() {
        CallbackDataProvider<HistoryEntry, HistoryFilter> callbacks = DataProvider.fromFilteringCallbacks(
                this::fetch, query -> history.count(owner, query.getFilter().orElse(HistoryFilter.ALL)));
        return callbacks.withConfigurableFilter();
    }

    private Stream<HistoryEntry> fetch(Query<HistoryEntry, HistoryFilter> query) {
        HistoryOrder order = query.getSortOrders().stream()
                .findFirst()
                .map(HistoryView::order)
                .orElse(HistoryOrder.NEWEST_FIRST);
        return history
                .list(owner, query.getFilter().orElse(HistoryFilter.ALL), order, query.getOffset(), query.getLimit())
                .stream();
    }

    private static HistoryOrder order(QuerySortOrder sort) {
        return new HistoryOrder(
                HistoryColumn.valueOf(sort.getSorted()), sort.getDirection() == SortDirection.DESCENDING);
    }

    private static Component picture(HistoryEntry entry) {
        Image picture = new Image(entry.picture().address(), "");
        picture.addClassName("history-picture");
        picture.getElement().setAttribute("loading", "lazy");
        return picture;
    }

    private static Component link(HistoryEntry entry) {
        return new Anchor("generation/" + entry.id(), entry.effect().label());
    }

    private static Component status(HistoryEntry entry, Wording wording) {
        HistoryPart part = HistoryPart.of(entry.status());
        Span badge = new Span(part.label());
        badge.addClassName("badge");
        badge.getElement().setAttribute("data-part", part.name());
        return entry.unconfirmed()
                .<Component>map(lost -> {
                    Span sentence = new Span(UnconfirmedWording.of(lost, wording));
                    sentence.addClassName("history-sentence");
                    return new Div(badge, sentence);
                })
                .orElse(badge);
    }

    private Component actions(HistoryEntry entry) {
        String what = entry.effect().label();
        Button again = new Button(
                VaadinIcon.REFRESH.create(),
                click -> getUI().ifPresent(ui -> StudioNavigation.makeAgain(ui, entry.id())));
        again.setAriaLabel("Make " + what + " again");
        again.setTooltipText("Make again");
        Button delete = deleteButton(entry, what);
        Stream.of(again, delete).forEach(button -> button.addThemeVariants(ButtonVariant.TERTIARY));
        Div actions = new Div(again, delete);
        actions.addClassName("history-actions");
        return actions;
    }

    private Button deleteButton(HistoryEntry entry, String what) {
        Runnable deletion = () -> {
            service.delete(owner, entry.id());
            entries.refreshAll();
        };
        boolean unconfirmed = entry.unconfirmed().isPresent();
        String word = unconfirmed ? "Forget" : "Delete";
        Button delete = new Button(
                VaadinIcon.TRASH.create(),
                click -> (unconfirmed ? new ForgetDialog(what, deletion) : new DeleteDialog(what, deletion)).open());
        delete.setAriaLabel(word + " " + what);
        delete.setTooltipText(word);
        return delete;
    }
}
