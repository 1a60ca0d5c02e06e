package app.animato.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.animato.testing.ViewTest;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.InvalidLocationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;

class PageContentViewTest extends ViewTest {

    @Test
    void it_says_which_page_it_shows() {
        open("history?text=crash");
        assertThat(content().getElement().getAttribute("data-shows")).isEqualTo("history?text=crash");
    }

    @Test
    void a_browser_whose_address_is_another_one_is_shown_its_page() {
        open("gallery");
        goAstray("history");
        assertThat(find(H1.class).single().getText()).isEqualTo("History");
        assertThat(content().getElement().getAttribute("data-shows")).isEqualTo("history");
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "nowhere", "https://elsewhere.example/gallery", "%zz", ""})
    void an_address_in_hand_opens_no_page_that_it_would_not_open_when_typed(String address) {
        open("gallery");
        goAstray(address);
        assertThat(find(H1.class).single().getText()).isIn("There is nothing here", "Gallery", "Bring a photo to life");
    }

    @Test
    void an_address_that_no_browser_has_is_refused() {
        open("gallery");
        assertThatThrownBy(() -> goAstray("../../gallery")).isInstanceOf(InvalidLocationException.class);
        assertThat(find(H1.class).single().getText()).isEqualTo("Gallery");
    }

    private PageContent content() {
        return find(PageContent.class).single();
    }

    private void goAstray(String address) {
        var detail = JsonNodeFactory.instance.objectNode().put("event.detail", address);
        content()
                .getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(content().getElement(), "astray", detail));
        roundTrip();
    }
}
