package app.animato.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.testing.ViewTest;
import com.vaadin.flow.component.UI;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class FailureViewTest extends ViewTest {

    @Autowired
    private JdbcClient database;

    /** The frame counts what is being made, so that it breaks with the page. */
    @Test
    void what_breaks_the_page_and_the_frame_around_it_is_told_in_our_own_words() {
        open("");
        database.sql("alter table generation rename to generation_mislaid").update();
        try {
            UI.getCurrent().navigate("history");
            assertThat(text(find(FailureView.class).single()))
                    .contains("This page could not be shown", "whatever is being made goes on")
                    .doesNotContain("generation", "xception");
        } finally {
            database.sql("alter table generation_mislaid rename to generation").update();
        }
    }
}
