package app.animato.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.testing.Visitor;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Somebody guesses passwords, and is stopped; whose account it is goes on as before. */
class GuessingIT extends RunningAnimato {

    private static final int ALLOWED_AT_ONCE = 8;

    /** On a slow machine some of the allowance is back before all of it is used up. */
    private static final int MOST = 4 * ALLOWED_AT_ONCE;

    @Test
    void guessing_ends_with_a_sentence_and_the_true_person_still_gets_in() {
        String email = newEmail();
        Page own = newDevice();
        createAccount(own, email);
        signOut(own);
        signIn(own, email);
        signOut(own);

        int refused = 0;
        Visitor program = visitor();
        while (guess(program, email)) {
            refused++;
            assertThat(refused).isLessThan(MOST);
        }
        // From the same machine, though perhaps by another of its addresses.
        Page stranger = newDevice();
        while (guess(stranger, email)) {
            refused++;
            assertThat(refused).isLessThan(2 * MOST);
        }
        assertThat(refused).isGreaterThanOrEqualTo(ALLOWED_AT_ONCE);
        inspect(stranger, "sign-in-wait");

        signIn(own, email);
    }

    /** Whether the password was looked at. */
    private static boolean guess(Visitor program, String email) {
        String answer = program.signIn(email, "plum orbit lantern 8")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(answer).contains("/sign-in?");
        return answer.endsWith("?error");
    }

    /** Whether the password was looked at. */
    private static boolean guess(Page page, String email) {
        page.navigate("sign-in");
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill("plum orbit lantern 8");
        button(page, "Sign in").click();
        Locator wait = page.getByText("There were too many wrong tries from here.");
        page.getByText("E-mail and password do not match an account.").or(wait).waitFor();
        return !wait.isVisible();
    }
}
