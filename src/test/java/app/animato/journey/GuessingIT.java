package app.animato.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Somebody guesses passwords, and is stopped; whose account it is goes on as before. */
class GuessingIT extends RunningAnimato {

    private static final int TRIES = 8;

    @Test
    void guessing_ends_with_a_sentence_and_the_true_person_still_gets_in() {
        String email = newEmail();
        Page own = newDevice();
        createAccount(own, email);
        signOut(own);
        signIn(own, email);
        signOut(own);

        Page stranger = newDevice();
        stranger.navigate("sign-in");
        for (int number = 0; number < TRIES; number++) {
            guess(stranger, email);
            assertThat(stranger.getByText("E-mail and password do not match an account."))
                    .isVisible();
            stranger.navigate("sign-in");
        }
        guess(stranger, email);
        assertThat(stranger.getByText("There were too many wrong tries from here."))
                .isVisible();
        inspect(stranger, "sign-in-wait");

        signIn(own, email);
    }

    private static void guess(Page page, String email) {
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill("plum orbit lantern 8");
        button(page, "Sign in").click();
    }
}
