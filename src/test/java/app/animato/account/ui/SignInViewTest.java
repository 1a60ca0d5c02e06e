package app.animato.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.testing.People;
import app.animato.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class SignInViewTest extends ViewTest {

    @Autowired
    private ApplicationContext application;

    @Override
    protected boolean startsSignedIn() {
        return false;
    }

    /** Who comes to an empty house is shown how to make it theirs instead. */
    @BeforeEach
    void somebodyLivesHere() {
        People.register(application);
    }

    @Test
    void asks_for_nothing_but_address_and_password_at_first() {
        open("sign-in");
        assertThat(shownText()).contains("Welcome back").doesNotContain("Please");
    }

    @Test
    void a_refused_sign_in_is_explained_without_saying_what_was_wrong() {
        open("sign-in?error");
        assertThat(shownText()).contains("E-mail and password do not match an account.");
    }

    @Test
    void who_tried_too_often_is_told_to_wait() {
        open("sign-in?wait");
        assertThat(shownText()).contains("There were too many wrong tries from here.");
    }

    @Test
    void who_forgot_their_password_is_sent_to_the_owner_where_no_mail_is_sent() {
        open("forgot-password");
        assertThat(shownText())
                .contains(
                        "Welcome back", "Forgot your password? Ask whoever runs this Animato for a link to a new one.");
    }

    @Test
    void who_chose_a_new_password_is_told_that_it_counts() {
        open("sign-in?reset");
        assertThat(shownText()).contains("Your new password counts from now on.");
    }

    @Test
    void a_page_that_outlived_its_session_says_so() {
        open("sign-in?expired");
        assertThat(shownText()).contains("This page had been open for too long. Please sign in again.");
    }
}
