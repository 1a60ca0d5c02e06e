package app.animato.testing;

import app.animato.account.Account;
import app.animato.account.registration.Registration;
import app.animato.account.registration.RegistrationResult;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;

/** Accounts for tests, each test its own. */
public final class People {

    public static final String PASSWORD = "plum orbit lantern 7";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private People() {}

    public static String newEmail() {
        return "tester" + NUMBER.incrementAndGet() + "@example.org";
    }

    public static Account register(ApplicationContext application) {
        RegistrationResult result = application.getBean(Registration.class).register(newEmail(), PASSWORD);
        return ((RegistrationResult.Registered) result).account();
    }

    /**
     * From here on the test's thread acts for the account. The application has its own holder, while Vaadin's test kit
     * asks the one that belongs to the context that was started last.
     */
    public static void actAs(Account account, ApplicationContext application) {
        UserDetails user = application
                .getBean(UserDetailsService.class)
                .loadUserByUsername(account.email().value());
        SecurityContext context = new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(user, "", user.getAuthorities()));
        application.getBean(SecurityContextHolderStrategy.class).setContext(context);
        SecurityContextHolder.setContext(context);
    }

    /** From here on the test's thread acts for nobody. */
    public static void actAsNobody(ApplicationContext application) {
        application.getBean(SecurityContextHolderStrategy.class).clearContext();
        SecurityContextHolder.clearContext();
    }
}
