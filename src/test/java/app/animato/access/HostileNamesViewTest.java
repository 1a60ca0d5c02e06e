package app.animato.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.registration.InvitationLife;
import app.animato.account.registration.Invitations;
import app.animato.testing.ViewTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import org.junit.jupiter.api.Test;

/** Whoever may call something by a name may call it anything. */
class HostileNamesViewTest extends ViewTest {

    private static final String HOSTILE = "<img src=x onerror=alert(1)>{{7*7}}${7*7}";

    @Override
    protected boolean ownsTheHouse() {
        return true;
    }

    @Test
    void a_name_is_shown_as_it_is_and_never_run() {
        bean(Invitations.class).create(HOSTILE, InvitationLife.DAY);
        open("admin/accounts");
        assertThat(shownText()).contains(HOSTILE);
        assertHasNoHtml(UI.getCurrent().getElement());
    }

    private static void assertHasNoHtml(Element element) {
        assertThat(element.getPropertyNames()).doesNotContain("innerHTML", "outerHTML", "srcdoc");
        element.getChildren().forEach(HostileNamesViewTest::assertHasNoHtml);
    }
}
