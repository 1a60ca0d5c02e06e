package app.animato.gallery.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.effect.Effect;
import app.animato.gallery.History;
import app.animato.gallery.HistoryColumn;
import app.animato.gallery.HistoryEntry;
import app.animato.gallery.HistoryFilter;
import app.animato.gallery.HistoryLayout;
import app.animato.gallery.HistoryLayouts;
import app.animato.gallery.HistoryOrder;
import app.animato.gallery.HistoryPart;
import app.animato.testing.Films;
import app.animato.testing.ViewTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.SortDirection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class HistoryViewTest extends ViewTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    @Autowired
    private ApplicationContext context;

    @Test
    void says_what_to_do_while_there_is_nothing() {
        navigate(HistoryView.class);
        assertThat(test(grid()).size()).isZero();
        assertThat(text((EmptyState) grid().getEmptyStateComponent()))
                .contains("Nothing here yet.", "Go to the studio");
        assertThat(find(HistoryFilters.class).all()).isEmpty();
        assertThat(find(ColumnsMenu.class).all()).isEmpty();
    }

    @Test
    void what_finds_nothing_can_be_changed() {
        threeOfMine();
        open("history?q=nothing-is-called-this");
        assertThat(find(HistoryFilters.class).single().isNarrowed()).isTrue();
    }

    @Test
    void shows_the_newest_first_and_nothing_of_others() {
        threeOfMine();
        archive().add(archive().entry(archive().newOwner()));
        navigate(HistoryView.class);
        assertThat(seeds()).containsExactly(2L, 9L, 5L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Effect", "Seed", "Status", "When", "How long", "Cost"})
    void every_column_that_can_be_sorted_by_is_sorted_by_the_database(String column) {
        threeOfMine();
        navigate(HistoryView.class);
        sort(column, SortDirection.ASCENDING);
        List<Long> ascending = seeds();
        sort(column, SortDirection.DESCENDING);
        assertThat(ascending).hasSize(3);
        assertThat(seeds()).isEqualTo(ascending.reversed());
    }

    @Test
    void sorts_seeds_as_numbers() {
        threeOfMine();
        navigate(HistoryView.class);
        sort("Seed", SortDirection.ASCENDING);
        assertThat(seeds()).containsExactly(2L, 5L, 9L);
    }

    @Test
    void shows_what_is_asked_for_while_the_page_opens() {
        navigate(HistoryView.class);
        beforeThePageListens(this::threeOfMine);
        assertThat(seeds()).containsExactly(2L, 9L, 5L);
    }

    @Test
    void filters_by_effect_and_by_status() {
        threeOfMine();
        navigate(HistoryView.class);
        effect().setValue(Effect.CRASH);
        assertThat(seeds()).containsExactly(9L);
        status().setValue(HistoryPart.DONE);
        assertThat(seeds()).isEmpty();
        effect().clear();
        assertThat(seeds()).containsExactly(5L);
        status().clear();
        assertThat(seeds()).hasSize(3);
    }

    private void threeOfMine() {
        var entry = archive().entry(person().id());
        archive().add(entry.id(UUID.randomUUID()).seed(5).asked(NOON).cost("0.3"));
        archive()
                .add(entry.id(UUID.randomUUID())
                        .effect("crash")
                        .seed(9)
                        .status("FAILED")
                        .asked(NOON.plusSeconds(1))
                        .took(Duration.ofSeconds(2))
                        .cost("0.2"));
        archive()
                .add(entry.id(UUID.randomUUID())
                        .effect("jungle")
                        .seed(2)
                        .status("UNCONFIRMED")
                        .asked(NOON.plusSeconds(2))
                        .took(Duration.ofHours(2))
                        .cost("0.1"));
    }

    @Test
    void says_of_one_whose_answer_was_lost_what_its_own_page_says() {
        UUID mine = archive().add(archive().entry(person().id()).status("UNCONFIRMED"));
        bean(JdbcClient.class)
                .sql("update generation set submitted_at = created_at where id = :id")
                .param("id", mine)
                .update();
        navigate(HistoryView.class);
        assertThat(text(test(grid()).getCellComponent(0, 3)))
                .contains("Unconfirmed", "may have been started and charged", "We are still looking for it");
        assertThat(test(grid())
                        .getCellComponent(0, 7)
                        .getChildren()
                        .map(button -> button.getElement().getAttribute("aria-label")))
                .anyMatch(label -> label.startsWith("Make "))
                .anyMatch(label -> label.startsWith("Forget "));
    }

    @Test
    void an_address_says_what_is_looked_for_and_how_it_is_sorted() {
        threeOfMine();
        open("history?status=done");
        assertThat(seeds()).containsExactly(5L);
        open("history?q=crash");
        assertThat(seeds()).containsExactly(9L);
        open("history?q=2");
        assertThat(seeds()).containsExactly(2L);
        open("history?sort=-seed");
        assertThat(seeds()).containsExactly(9L, 5L, 2L);
        open("history?from=2026-05-05");
        assertThat(seeds()).isEmpty();
        open("history?effect=nonsense&sort=nothing");
        assertThat(seeds()).hasSize(3);
    }

    @Test
    void the_table_to_take_home_is_of_what_is_shown() {
        threeOfMine();
        navigate(HistoryView.class);
        effect().setValue(Effect.CRASH);
        assertThat(find(Anchor.class).all())
                .map(Anchor::getHref)
                .anySatisfy(address ->
                        assertThat(address).startsWith("history.csv?").contains("effect=crash", "zone="));
    }

    @Test
    void columns_stay_as_they_were_left() {
        threeOfMine();
        bean(HistoryLayouts.class)
                .keep(
                        person().id(),
                        HistoryLayout.USUAL.with(HistoryColumn.COST, false).move(HistoryColumn.ASKED, -9));
        navigate(HistoryView.class);
        assertThat(grid().getColumns().stream().filter(Grid.Column::isVisible).map(Grid.Column::getHeaderText))
                .containsExactly("Video", "When", "Effect", "Seed", "Status", "How long", "Actions");
    }

    @Test
    void several_go_to_the_trash_at_once_and_come_back_but_what_is_unconfirmed_stays() {
        threeOfMine();
        navigate(HistoryView.class);
        choose(0, 1);
        assertThat(shownText()).contains("2 chosen");
        click("Delete");
        assertThat(seeds()).containsExactly(2L, 5L);
        assertThat(find(HistorySelection.class).all()).isEmpty();
        assertThat(find(Notification.class).all().stream()
                        .map(notice -> String.valueOf(notice.getElement().getProperty("text"))))
                .contains("What is unconfirmed stays here (1): forget each by itself.");
        click("Undo");
        assertThat(seeds()).hasSize(3);
    }

    @Test
    void several_are_made_again_with_new_seeds_once_their_cost_was_shown() {
        UUID film = new Films(context)
                .add(archive().entry(person().id()).effect("crash").seed(5).cost("0.25"));
        navigate(HistoryView.class);
        choose(0);
        click("Make again");
        ConfirmDialog dialog = find(ConfirmDialog.class).single();
        assertThat(dialog.getElement().getProperty("message")).contains("paid for", "$0.25");
        test(dialog).confirm();
        ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, true));
        assertThat(bean(History.class).list(person().id(), HistoryFilter.ALL, HistoryOrder.NEWEST_FIRST, 0, 9))
                .hasSize(2)
                .allMatch(entry -> entry.effect() == Effect.CRASH)
                .anyMatch(entry -> entry.id().value().equals(film))
                .anyMatch(entry -> entry.seed() != 5);
    }

    private void choose(int... rows) {
        for (int row : rows) {
            grid().asMultiSelect().select(test(grid()).getRow(row));
        }
    }

    private void sort(String column, SortDirection direction) {
        Grid<HistoryEntry> grid = grid();
        Grid.Column<HistoryEntry> sorted = grid.getColumns().stream()
                .filter(candidate -> column.equals(candidate.getHeaderText()))
                .findFirst()
                .orElseThrow();
        grid.sort(List.of(new GridSortOrder<>(sorted, direction)));
    }

    private List<Long> seeds() {
        var rows = test(grid());
        return IntStream.range(0, rows.size())
                .mapToObj(row -> rows.getRow(row).seed())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Grid<HistoryEntry> grid() {
        return find(Grid.class).single();
    }

    @SuppressWarnings("unchecked")
    private Select<Effect> effect() {
        return find(Select.class).withLabel("Effect").single();
    }

    @SuppressWarnings("unchecked")
    private Select<HistoryPart> status() {
        return find(Select.class).withLabel("Status").single();
    }
}
