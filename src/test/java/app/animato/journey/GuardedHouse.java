package app.animato.journey;

import app.animato.account.Account;
import app.animato.account.EmailAddress;
import app.animato.account.Role;
import app.animato.account.registration.InvitationLife;
import app.animato.account.registration.Invitations;
import app.animato.account.roster.AccountPrincipal;
import app.animato.account.roster.Accounts;
import app.animato.testing.OpenIdHouse;
import app.animato.testing.People;
import app.animato.testing.Surroundings;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A house of its own that is entered by invitation, with a code besides the password or by a provider's word. */
abstract class GuardedHouse extends RunningAnimato {

    static final OpenIdHouse PROVIDER = OpenIdHouse.open();

    @Autowired
    private ApplicationContext application;

    @DynamicPropertySource
    static void guarded(DynamicPropertyRegistry registry) {
        String folder = Surroundings.folder().toString();
        registry.add("animato.data", () -> folder);
        registry.add("animato.registration", () -> "invitation");
        registry.add("animato.sign-in.second-factor", () -> "required");
        registry.add("animato.openid.issuer", PROVIDER::issuer);
        registry.add("animato.openid.client-id", () -> OpenIdHouse.CLIENT);
        registry.add("animato.openid.client-secret", () -> OpenIdHouse.SECRET);
        registry.add("animato.openid.name", () -> "Haven");
    }

    @Override
    final Set<String> alsoVisited() {
        return Set.of(URI.create(PROVIDER.issuer()).getAuthority());
    }

    final ApplicationContext application() {
        return application;
    }

    /** Where somebody makes an account; whoever made the invitation owns the house. */
    final String invitation() {
        Account owner = account(newPerson());
        application.getBean(Accounts.class).changeRole(owner.id(), Role.OWNER);
        People.actAs(account(owner.email().value()), application);
        try {
            return application
                    .getBean(Invitations.class)
                    .create("", InvitationLife.WEEK)
                    .path();
        } finally {
            People.actAsNobody(application);
        }
    }

    final Account account(String email) {
        return application
                .getBean(Accounts.class)
                .findPrincipal(new EmailAddress(email))
                .map(AccountPrincipal::account)
                .orElseThrow();
    }

    static void inspectBoth(Page page, String name) {
        inspect(page, name + "-desktop");
        page.setViewportSize(390, 844);
        inspect(page, name + "-phone");
        page.setViewportSize(1440, 900);
    }

    static Locator password(Page page) {
        return page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true));
    }

    static Locator code(Page page) {
        return page.getByLabel("Code", new Page.GetByLabelOptions().setExact(true));
    }

    /** The way leads to a page in front of the door. */
    static void typePassword(Page page, String email, String next) {
        page.navigate("sign-in");
        page.getByLabel("E-mail").fill(email);
        password(page).fill(PASSWORD);
        button(page, "Sign in").click();
        page.waitForURL(url -> url.contains(next));
    }
}
