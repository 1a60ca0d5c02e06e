package app.animato.testing;

import app.animato.account.Account;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Location;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens pages without a browser, as a person of the test's own. */
@WholeApplication
@ViewPackages(packages = "app.animato")
public abstract class ViewTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext application;

    private Optional<Account> person = Optional.empty();

    /** Overridden by tests of the pages in front of the door. */
    protected boolean startsSignedIn() {
        return true;
    }

    /** Overridden by tests of what only the owner of the house sees. */
    protected boolean ownsTheHouse() {
        return false;
    }

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        if (startsSignedIn()) {
            // Whoever comes first owns the house.
            archive().newOwner();
            Account account = People.register(application);
            if (ownsTheHouse()) {
                bean(JdbcClient.class)
                        .sql("update account set role = 'OWNER' where id = :id")
                        .param("id", account.id().value())
                        .update();
            }
            person = Optional.of(account);
            People.actAs(account, application);
        }
        super.initVaadinEnvironment();
    }

    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
        People.actAsNobody(application);
    }

    protected final Account person() {
        return person.orElseThrow();
    }

    protected final <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    protected final Archive archive() {
        return new Archive(bean(JdbcClient.class));
    }

    /** Goes to an address as a link on a page does. */
    protected final void open(String address) {
        Location location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        roundTrip();
    }

    /** What happens after a page has read what it shows and before it is told of changes. */
    protected final void beforeThePageListens(Runnable happens) {
        Element page = getCurrentView().getElement();
        Element place = page.getParent();
        page.removeFromParent();
        happens.run();
        place.appendChild(page);
        roundTrip();
    }

    /** What happens while the database does not answer as it should. */
    protected final void withoutTable(String table, Runnable happens) {
        JdbcClient database = bean(JdbcClient.class);
        database.sql("alter table " + table + " rename to away").update();
        try {
            happens.run();
        } finally {
            database.sql("alter table away rename to " + table).update();
        }
    }

    protected final void click(String button) {
        test(find(Button.class).withText(button).single()).click();
    }

    protected final String shownText() {
        return text(UI.getCurrent());
    }

    /** All text of a component and of what is in it, but for what is hidden. */
    protected static String text(Component component) {
        StringBuilder all = new StringBuilder();
        gather(component, all);
        return all.toString();
    }

    private static void gather(Component component, StringBuilder all) {
        // What is plain text has no visibility of its own, and was gathered with what it stands in.
        if (component instanceof Text || !component.isVisible()) {
            return;
        }
        all.append(component.getElement().getText()).append('\n');
        component.getChildren().forEach(child -> gather(child, all));
    }
}
